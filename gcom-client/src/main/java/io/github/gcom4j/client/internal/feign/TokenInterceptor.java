package io.github.gcom4j.client.internal.feign;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import io.github.gcom4j.client.internal.request.ApiUrl;
import io.github.gcom4j.client.internal.request.RequestIds;
import io.github.gcom4j.client.internal.request.UserAgent;
import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;

/** Puts the token and an id on each request of a user's Feign, and the token on none that goes elsewhere. */
final class TokenInterceptor implements RequestInterceptor {
    private final Supplier<String> token;

    TokenInterceptor(Supplier<String> token) {
        this.token = token;
    }

    @Override
    public void apply(RequestTemplate template) {
        String target = template.feignTarget().url();
        checkSecure(target);
        String url = template.url();
        // An interface can take a whole address as an argument.
        if (url.startsWith("http") && !url.startsWith(target + "/")) {
            throw new IllegalArgumentException("The request does not go to " + target + ", and is not sent");
        }
        set(template, "Authorization", "Bearer " + token.get());
        set(template, RequestIds.HEADER, RequestIds.next().toString());
        set(template, "User-Agent", UserAgent.VALUE);
    }

    private static void set(RequestTemplate template, String name, String value) {
        template.removeHeader(name);
        template.header(name, value);
    }

    private static void checkSecure(String target) {
        URI uri = URI.create(target);
        String origin = uri.getScheme() + "://" + uri.getRawAuthority();
        new ApiUrl("target", origin).base(Set.of());
    }
}
