package io.github.gcom4j.spring;

import io.github.gcom4j.client.GcomClientBuilder;

/** Changes the builder of the client after the properties were applied. Beans of this type are called in their order. */
@FunctionalInterface
public interface GcomClientCustomizer {
    /**
     * Changes the builder.
     *
     * @param builder the builder
     */
    void customize(GcomClientBuilder builder);
}
