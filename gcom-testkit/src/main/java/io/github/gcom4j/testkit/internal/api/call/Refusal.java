package io.github.gcom4j.testkit.internal.api.call;

import io.github.gcom4j.spec.SpecOperation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A request turned down: the error the service would answer. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String INVALID = "InvalidArgument";
    private static final String UNAUTHORIZED = "Unauthorized";

    private final int status;
    private final String code;
    private final transient Map<String, String> headers;
    private final String why;

    private Refusal(int status, String code, String message, Map<String, String> headers) {
        this(status, code, message, headers, message);
    }

    private Refusal(int status, String code, String message, Map<String, String> headers, String why) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.headers = headers;
        this.why = why;
    }

    private static Refusal of(KnownError error) {
        return of(error, error.message());
    }

    private static Refusal of(KnownError error, String why) {
        return new Refusal(error.status(), error.code(), error.message(), Map.of(), why);
    }

    /** The path leads nowhere. */
    public static Refusal unknownPath() {
        return of(KnownError.NOT_FOUND);
    }

    /** The path exists, but not with this method. */
    public static Refusal methodNotAllowed(List<String> allowed) {
        return new Refusal(
                405,
                "MethodNotAllowed",
                "Method not allowed",
                Map.of("Allow", String.join(", ", new TreeSet<>(allowed))));
    }

    /** The service takes a slash after the collection of stacks for a stack without an id. */
    public static Refusal missingInstanceId() {
        return new Refusal(409, INVALID, missing("instanceId"), Map.of());
    }

    /** The request is none that an operation could be found for. */
    public static Refusal malformed(int status, String message) {
        return new Refusal(status, INVALID, message, Map.of());
    }

    /** The fake is at fault rather than the request. */
    public static Refusal defect(String code, String message) {
        return new Refusal(500, code, message, Map.of());
    }

    /** The fake does not simulate an operation, and has nothing else to answer. */
    public static Refusal notSimulated(SpecOperation operation, String reason) {
        return new Refusal(
                501, "NotSimulated", "The fake does not simulate " + operation.id() + " " + reason, Map.of());
    }

    /** The state, or what the request has changed of it, cannot be saved. */
    public static Refusal notSaved(int status, String message) {
        return new Refusal(status, "StateNotSaved", message, Map.of());
    }

    /** Too many requests in the period of the limit. */
    public static Refusal tooManyRequests(long retryAfterSeconds) {
        return new Refusal(
                429, "TooManyRequests", "Too many requests", Map.of("Retry-After", Long.toString(retryAfterSeconds)));
    }

    /** There is no such thing. */
    public static Refusal notFound() {
        return of(KnownError.NOT_FOUND);
    }

    /** The caller may not see it: 404, or 403 where the operation documents no 404. */
    public static Refusal outOfReach(SpecOperation operation) {
        return operation.documents(404) ? notFound() : notPermitted();
    }

    /** The caller may not do it. */
    public static Refusal notPermitted() {
        return of(KnownError.NOT_PERMITTED);
    }

    /** The token is unknown, expired, revoked or of an inactive policy. */
    public static Refusal tokenInvalid() {
        return of(KnownError.TOKEN_INVALID);
    }

    /** The policy excludes the address of the caller, which the answer does not tell. */
    public static Refusal addressExcluded(String address) {
        return of(KnownError.TOKEN_INVALID, "allowedSubnets of the access policy exclude " + address);
    }

    /** The realms of the policy do not reach what is asked for, which the answer does not tell. */
    public static Refusal realmMissing() {
        return of(KnownError.NOT_PERMITTED, "no realm of the access policy reaches this");
    }

    /** The credentials are no bearer token. */
    public static Refusal tokenMalformed() {
        return of(KnownError.TOKEN_MALFORMED);
    }

    /**
     * The token is good but its policy lacks scopes. Access policies and tokens name them, with 401; elsewhere a 403 does not,
     * and only a report of permissions does.
     */
    public static Refusal scopeMissing(SpecOperation operation, Set<String> missing, Set<String> received) {
        String lack = "access policy missing required scope " + missing + ", received " + received;
        return operation.path().matches("/v1/(accesspolicies|tokens)\\b.*")
                ? new Refusal(401, UNAUTHORIZED, "invalid permission: " + lack, Map.of())
                : of(KnownError.NOT_PERMITTED, lack);
    }

    /** The plan of the organization allows no more stacks. */
    public static Refusal quotaReached() {
        return of(KnownError.QUOTA_REACHED);
    }

    /** The slug of the stack belongs to another one. */
    public static Refusal slugTaken() {
        return of(KnownError.URL_TAKEN);
    }

    /** The slug belongs to a stack that is being deleted. */
    public static Refusal slugBeingDeleted() {
        return of(KnownError.SLUG_BEING_DELETED);
    }

    /** The Grafana instance has no API keys any more. */
    public static Refusal apiKeysGone() {
        return of(KnownError.API_KEYS_GONE);
    }

    /** The Grafana instance is paused, so that nothing can be passed on to it. */
    public static Refusal instancePaused() {
        return of(KnownError.INSTANCE_PAUSED);
    }

    /** The Grafana instance is not ready yet, so that nothing can be passed on to it. */
    public static Refusal instanceLoading() {
        return new Refusal(
                KnownError.INSTANCE_LOADING.status(),
                KnownError.INSTANCE_LOADING.code(),
                KnownError.INSTANCE_LOADING.message(),
                Map.of("Retry-After", "10"));
    }

    /** The address of the stack belongs to another one. */
    public static Refusal urlTaken() {
        return of(KnownError.URL_UNAVAILABLE);
    }

    /** Another operation on the Grafana instance is in progress. */
    public static Refusal operationInProgress() {
        return of(KnownError.OPERATION_IN_PROGRESS);
    }

    /** Something of that kind exists, or the state of things forbids it. */
    public static Refusal conflict(String message) {
        return new Refusal(409, KnownError.URL_TAKEN.code(), message, Map.of());
    }

    /** A required value is missing. */
    public static Refusal fieldMissing(String field) {
        return invalid(missing(field));
    }

    /** A value is wrong, in the words the service has for a slug. */
    public static Refusal invalid(String field, String value) {
        return invalid("Invalid " + field + " " + value + " specified");
    }

    /** The request is wrong. */
    public static Refusal invalid(String message) {
        return new Refusal(409, INVALID, message, Map.of());
    }

    /** Returns the same with the status that the API document has for a wrong value, which is not what the service was seen to answer. */
    public Refusal asDocumented(SpecOperation operation) {
        return code.equals(INVALID) && operation.documents(400) ? new Refusal(400, code, reason(), headers) : this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Returns what went wrong, for people. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** Returns why, which may be more than the API tells. */
    public String why() {
        return why;
    }

    public Map<String, String> headers() {
        return headers;
    }

    private static String missing(String field) {
        return "Field is required: " + field;
    }
}
