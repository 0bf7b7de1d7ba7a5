package io.github.gcom4j.contracts.spec;

/** How much of what a schema allows a body holds. */
public enum Variant {
    /** What the example of the spec shows, which is how the service usually answers. */
    DOCUMENTED,
    /** Every property, none of them null. */
    FULL,
    /** Only what is required. */
    MINIMAL,
    /** What is required, and null wherever null is allowed. */
    NULLS
}
