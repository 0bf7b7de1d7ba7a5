package io.github.gcom4j.testkit.internal.api.call;

/** The errors that have a wording of their own; {@code %s} stands for what they are about. */
public enum KnownError {
    TOKEN_INVALID(401, "InvalidCredentials", "Token invalid"),
    TOKEN_MALFORMED(401, "InvalidCredentials", "Token could not be parsed"),
    NOT_PERMITTED(403, "Forbidden", "You do not have permission to perform the requested action."),
    QUOTA_REACHED(403, "Forbidden", "Hosted instance limit reached"),
    NOT_FOUND(404, "NotFound", "Element not found"),
    URL_UNAVAILABLE(409, "Conflict", "That url is not available"),
    URL_TAKEN(409, "Conflict", "That URL has already been taken, please try an alternate URL"),
    SLUG_BEING_DELETED(409, "Conflict", "Grafana stack with the same slug already exists"),
    OPERATION_IN_PROGRESS(409, "Conflict", "Hosted Grafana error: operation in progress, please try again later"),
    RECENTLY_DELETED(409, "Conflict", "Stack %s was deleted recently, wait for %ss before using its slug again"),
    DELETE_PROTECTED(409, "Conflict", "Delete protection is enabled for stack %s"),
    PLUGIN_INSTALLED(409, "Conflict", "Plugin is already installed: %s"),
    POLICY_EXISTS(409, "Conflict", "An access policy with this name already exists: %s"),
    TOKEN_EXISTS(409, "Conflict", "A token with this name already exists: %s"),
    API_KEY_EXISTS(409, "Conflict", "An API key with this name already exists: %s"),
    GRAFANA_API_KEY_EXISTS(409, "Conflict", "API key with the same name already exists: %s"),
    SERVICE_ACCOUNT_EXISTS(409, "Conflict", "Service account already exists: %s"),
    SERVICE_ACCOUNT_TOKEN_EXISTS(409, "Conflict", "Service account token already exists: %s"),
    MEMBER_EXISTS(409, "Conflict", "User is already a member of the organization: %s"),
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
