package io.github.gcom4j.client.internal;

import feign.BaseBuilder;
import feign.Capability;
import feign.RequestInterceptor;
import java.util.List;

/**
 * What a user adds to Feign.
 *
 * @param interceptors see each request before it is sent
 * @param capabilities change the parts of Feign
 */
public record FeignExtensions(List<RequestInterceptor> interceptors, List<Capability> capabilities) {
    /** Adds nothing. */
    public static final FeignExtensions NONE = new FeignExtensions(List.of(), List.of());

    <B extends BaseBuilder<B, T>, T> B on(BaseBuilder<B, T> builder) {
        capabilities.forEach(builder::addCapability);
        return builder.requestInterceptors(interceptors);
    }
}
