package io.github.gcom4j.client.internal.settings;

import feign.BaseBuilder;
import feign.Capability;
import feign.RequestInterceptor;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a user adds to Feign.
 *
 * @param interceptors see each request before it is sent
 * @param capabilities change the parts of Feign
 */
public record FeignExtensions(List<RequestInterceptor> interceptors, List<Capability> capabilities) {
    /** Adds nothing. */
    public static final FeignExtensions NONE = new FeignExtensions(List.of(), List.of());

    /**
     * Adds an interceptor.
     *
     * @param interceptor the interceptor
     * @return all of them
     */
    public FeignExtensions and(RequestInterceptor interceptor) {
        return new FeignExtensions(joined(interceptors, interceptor), capabilities);
    }

    /**
     * Adds a capability.
     *
     * @param capability the capability
     * @return all of them
     */
    public FeignExtensions and(Capability capability) {
        return new FeignExtensions(interceptors, joined(capabilities, capability));
    }

    private static <E> List<E> joined(List<E> some, E more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    public boolean isEmpty() {
        return interceptors.isEmpty() && capabilities.isEmpty();
    }

    public <B extends BaseBuilder<B, T>, T> B on(BaseBuilder<B, T> builder) {
        capabilities.forEach(builder::addCapability);
        return builder.requestInterceptors(interceptors);
    }
}
