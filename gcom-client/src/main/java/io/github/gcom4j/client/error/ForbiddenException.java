package io.github.gcom4j.client.error;

import java.util.stream.Collectors;

/** The token is good but may not do this. */
public class ForbiddenException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param details what the API answered
     */
    public ForbiddenException(ErrorDetails details) {
        super(details, advice(details));
    }

    ForbiddenException(ErrorDetails details, String advice) {
        super(details, advice);
    }

    private static String advice(ErrorDetails details) {
        String scopes = details.operation().requiredScopes().stream().sorted().collect(Collectors.joining(", "));
        return scopes.isEmpty() ? "" : "The operation needs the scopes " + scopes + " on the right realm";
    }
}
