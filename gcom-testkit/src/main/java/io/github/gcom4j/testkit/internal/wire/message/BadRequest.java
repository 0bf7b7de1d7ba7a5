package io.github.gcom4j.testkit.internal.wire.message;

/** What arrived is no request of HTTP/1.1, or one this server will not read. Nothing more can be read after it. */
public final class BadRequest extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    public BadRequest(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
