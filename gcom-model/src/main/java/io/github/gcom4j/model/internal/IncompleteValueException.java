package io.github.gcom4j.model.internal;

/** Says which required properties a value lacks, and nothing of what it holds. */
public final class IncompleteValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param message names the type and the properties
     */
    public IncompleteValueException(String message) {
        super(message);
    }
}
