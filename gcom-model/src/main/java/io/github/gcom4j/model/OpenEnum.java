package io.github.gcom4j.model;

import java.util.Optional;

/** A value of a set that the API may add to. */
public interface OpenEnum {
    /**
     * Returns the value as the API writes it.
     *
     * @return the raw value
     */
    String value();

    /**
     * Returns the constant to switch over.
     *
     * @return the constant, empty for a value this version does not know
     */
    Optional<? extends Enum<?>> known();
}
