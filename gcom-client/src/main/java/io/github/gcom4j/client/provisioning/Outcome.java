package io.github.gcom4j.client.provisioning;

/** What it took to bring something into its declared state. */
public enum Outcome {
    /** It did not exist. */
    CREATED,
    /** It existed and differed. */
    CHANGED,
    /** It was as declared; nothing was written. */
    UNCHANGED
}
