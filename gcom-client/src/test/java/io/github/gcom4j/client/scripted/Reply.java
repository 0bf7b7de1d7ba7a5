package io.github.gcom4j.client.scripted;

/** What the server answers; status 0 stands for a connection that is closed without an answer. */
public record Reply(int status, String body) {
    /** Answers with JSON. */
    public static Reply json(String body) {
        return new Reply(200, body);
    }

    /** Refuses with an error body. */
    public static Reply error(int status, String code, String message) {
        return new Reply(status, "{\"code\": \"" + code + "\", \"message\": \"" + message + "\"}");
    }

    /** Says that there is no such thing. */
    public static Reply notFound() {
        return error(404, "NotFound", "Element not found");
    }

    /** Closes the connection without an answer. */
    public static Reply dropped() {
        return new Reply(0, "");
    }
}
