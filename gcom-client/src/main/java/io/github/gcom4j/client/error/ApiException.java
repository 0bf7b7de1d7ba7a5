package io.github.gcom4j.client.error;

import java.time.Duration;
import java.util.Optional;

/** The API answered, and refused. Subclasses say why; this class itself stands for answers the toolkit cannot place. */
public class ApiException extends GcomException {
    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /**
     * Creates the exception.
     *
     * @param details what the API answered
     */
    public ApiException(ErrorDetails details) {
        this(details, "");
    }

    ApiException(ErrorDetails details, String advice) {
        super(details.operation(), details.summary() + (advice.isEmpty() ? "" : ". " + advice), null);
        this.details = details;
    }

    /**
     * Returns the HTTP status.
     *
     * @return the status
     */
    public final int status() {
        return details.status();
    }

    /**
     * Returns the code of the error body.
     *
     * @return for example InvalidArgument, empty where the body has none
     */
    public final Optional<String> code() {
        return Optional.ofNullable(details.code());
    }

    /**
     * Returns the message of the error body.
     *
     * @return the API's own words, empty where the body has none
     */
    public final Optional<String> apiMessage() {
        return Optional.ofNullable(details.message());
    }

    /**
     * Returns the id under which the API traces the call; the vendor's support asks for it.
     *
     * @return the id
     */
    public final Optional<String> requestId() {
        return Optional.ofNullable(details.requestId());
    }

    /**
     * Returns how long the API asks to wait before the next try.
     *
     * @return the wait, empty where the API does not say
     */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(details.retryAfter());
    }

    /**
     * Returns the body as received, shortened to 8,192 characters and without secrets.
     *
     * @return the body, which may be HTML, cut short or empty
     */
    public final String rawBody() {
        return details.rawBody();
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
