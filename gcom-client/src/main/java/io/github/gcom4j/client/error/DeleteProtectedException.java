package io.github.gcom4j.client.error;

/** The stack is protected against deletion; clear the protection with an update first. */
public final class DeleteProtectedException extends ConflictException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param details what the API answered
     */
    public DeleteProtectedException(ErrorDetails details) {
        super(details, "Clear its deleteProtection first, for example with stacks().unprotect");
    }
}
