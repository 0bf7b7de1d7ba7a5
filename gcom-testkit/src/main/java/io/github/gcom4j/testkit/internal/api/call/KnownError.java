package io.github.gcom4j.testkit.internal.api.call;

import io.github.gcom4j.spec.Spec;
import tools.jackson.databind.JsonNode;

/** The errors the spec gives an example of, from which they take code and message. */
enum KnownError {
    TOKEN_INVALID(401, "Unauthorized", "invalidToken"),
    TOKEN_MALFORMED(401, "Unauthorized", "malformedToken"),
    SCOPE_MISSING(401, "Unauthorized", "missingScope"),
    NOT_PERMITTED(403, "Forbidden", "notPermitted"),
    QUOTA_REACHED(403, "CreateStackForbidden", "quotaReached"),
    STACK_NOT_FOUND(404, "StackNotFound", ""),
    URL_UNAVAILABLE(409, "CreateStackConflict", "unavailableUrl"),
    URL_TAKEN(409, "CreateStackConflict", "takenUrl"),
    FIELD_MISSING(409, "CreateStackConflict", "missingField"),
    SLUG_INVALID(409, "CreateStackConflict", "invalidSlug"),
    OPERATION_IN_PROGRESS(409, "OperationInProgress", ""),
    INSTANCE_PAUSED(409, "InstancePaused", ""),
    INSTANCE_LOADING(503, "InstanceLoading", "");

    private final int status;
    private final String response;
    private final String example;

    KnownError(int status, String response, String example) {
        this.status = status;
        this.response = response;
        this.example = example;
    }

    int status() {
        return status;
    }

    String code() {
        return part("code");
    }

    String message() {
        return part("message");
    }

    private String part(String name) {
        JsonNode body = Spec.shipped().response(response).examples().get(example);
        if (body == null) {
            throw new IllegalStateException("The spec has no example " + example + " of response " + response);
        }
        return body.path(name).asString();
    }
}
