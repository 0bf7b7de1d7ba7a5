package io.github.gcom4j.testkit.internal.api.call;

/** The errors whose wording is known. */
enum KnownError {
    TOKEN_INVALID(401, "InvalidCredentials", "Token invalid"),
    TOKEN_MALFORMED(401, "InvalidCredentials", "Token could not be parsed"),
    NOT_PERMITTED(403, "Forbidden", "You do not have permission to perform the requested action."),
    QUOTA_REACHED(403, "Forbidden", "Hosted instance limit reached"),
    NOT_FOUND(404, "NotFound", "Element not found"),
    URL_UNAVAILABLE(409, "Conflict", "That url is not available"),
    URL_TAKEN(409, "Conflict", "That URL has already been taken, please try an alternate URL"),
    SLUG_BEING_DELETED(409, "Conflict", "Grafana stack with the same slug already exists"),
    OPERATION_IN_PROGRESS(409, "Conflict", "Hosted Grafana error: operation in progress, please try again later"),
    INSTANCE_PAUSED(409, "Conflict", "The instance is paused"),
    API_KEYS_GONE(410, "Gone", "API keys are gone, please use service accounts instead"),
    INSTANCE_LOADING(503, "Loading", "Your instance is loading...");

    private final int status;
    private final String code;
    private final String message;

    KnownError(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }
}
