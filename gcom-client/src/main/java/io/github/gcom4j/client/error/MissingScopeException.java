package io.github.gcom4j.client.error;

import java.util.List;

/** The token is good but its access policy lacks a scope. */
public final class MissingScopeException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final String missingScope;

    /**
     * Creates the exception.
     *
     * @param details what the API answered
     * @param missingScope the scope the API names
     */
    public MissingScopeException(ErrorDetails details, String missingScope) {
        super(details, "Add the scope " + missingScope + " to the token's access policy");
        this.missingScope = missingScope;
    }

    /**
     * Returns the scope the API names as missing.
     *
     * @return for example accesspolicies:read
     */
    public String missingScope() {
        return missingScope;
    }

    /**
     * Returns all scopes the operation needs according to the vendor's API description.
     *
     * @return the scopes in alphabetical order, empty where no source names any
     */
    public List<String> requiredScopes() {
        return operation().requiredScopes().stream().sorted().toList();
    }
}
