package io.github.gcom4j.client.telemetry;

import io.github.gcom4j.client.error.ApiException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a line for each attempt to SLF4J, which must be on the class path: successes at debug, refusals and losses that
 * end a call at warn, those that are repeated at info. A line holds the endpoint, the attempt, the status, the code and
 * the durations and the request id; never a header, a body, a parameter or a message of the API.
 */
public final class Slf4jCallLog implements CallListener {
    private static final int LONGEST_CODE = 100;

    private final Logger logger;

    /** Writes to the logger {@code io.github.gcom4j.client}. */
    public Slf4jCallLog() {
        this("io.github.gcom4j.client");
    }

    /**
     * Writes to a logger.
     *
     * @param loggerName the name of the logger
     */
    public Slf4jCallLog(String loggerName) {
        this(LoggerFactory.getLogger(Objects.requireNonNull(loggerName, "loggerName must not be null")));
    }

    Slf4jCallLog(Logger logger) {
        this.logger = logger;
    }

    @Override
    public void attempted(CallAttempt attempt) {
        if (attempt.failure().isEmpty()) {
            logger.debug("{}", line(attempt));
        } else if (attempt.isLast()) {
            logger.warn("{}", line(attempt));
        } else {
            logger.info("{}", line(attempt));
        }
    }

    // The API's words, or those of whoever answered in its place, must not look like a line of the log.
    private static String inLine(String code) {
        String clean = code.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", "?");
        return clean.length() <= LONGEST_CODE ? clean : clean.substring(0, LONGEST_CODE) + "...";
    }

    private static String line(CallAttempt attempt) {
        StringBuilder line = new StringBuilder(attempt.endpoint().id())
                .append(" attempt ")
                .append(attempt.number())
                .append(": ");
        attempt.status().ifPresent(status -> line.append("HTTP ").append(status).append(' '));
        attempt.failure().ifPresent(failure -> {
            line.append(failure.getClass().getSimpleName()).append(' ');
            if (failure instanceof ApiException refusal) {
                refusal.code()
                        .ifPresent(code ->
                                line.append("code ").append(inLine(code)).append(' '));
            }
        });
        line.append("after ").append(attempt.took().toMillis()).append(" ms");
        attempt.nextAttemptIn()
                .ifPresent(wait ->
                        line.append(", again in ").append(wait.toMillis()).append(" ms"));
        return line.append(", request id ").append(attempt.requestId()).toString();
    }
}
