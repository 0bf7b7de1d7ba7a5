package io.github.gcom4j.client.internal;

import feign.Request;
import feign.Request.HttpMethod;
import feign.RequestTemplate;
import feign.Target;

/**
 * An interface below the base of the API. Feign's own target would parse the base anew on each call.
 *
 * @param type the interface
 * @param url the base of all paths
 */
record ApiTarget<T>(Class<T> type, String url) implements Target<T> {
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
                template.headers(),
                template.body(),
                template.requestCharset(),
                template);
    }
}
