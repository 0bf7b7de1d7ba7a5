package io.github.gcom4j.testkit.internal.wire;

/** What arrived is no request of HTTP/1.1, or one this server will not read. Nothing more can be read after it. */
final class BadRequest extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    BadRequest(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
