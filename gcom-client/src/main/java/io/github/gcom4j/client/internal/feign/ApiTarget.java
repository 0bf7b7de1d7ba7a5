package io.github.gcom4j.client.internal.feign;

import feign.Request;
import feign.Request.HttpMethod;
import feign.RequestTemplate;
import feign.Target;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * An interface below the base of the API. Feign's own target would parse the base on each call.
 *
 * @param type the interface
 * @param url the base of all paths
 * @param headersKeptAside whether constant headers were kept aside by {@link ApiContract}
 */
record ApiTarget<T>(Class<T> type, String url, boolean headersKeptAside) implements Target<T> {
    @Override
    public String name() {
        return url;
    }

    @Override
    public Request apply(RequestTemplate template) {
        String target = template.url();
        return Request.create(
                HttpMethod.valueOf(template.method()),
                // A user's interface or interceptor can name the whole address; it is checked before it is used.
                target.startsWith("http") ? target : url + target,
                headers(template),
                template.body(),
                template.requestCharset(),
                template);
    }

    private Map<String, Collection<String>> headers(RequestTemplate template) {
        Map<String, Collection<String>> expanded = template.headers();
        if (!headersKeptAside) {
            return expanded;
        }
        Map<String, Collection<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(ApiContract.headers(template));
        all.putAll(expanded);
        return all;
    }
}
