package io.github.gcom4j.client.telemetry;

import java.util.OptionalInt;

/** What metrics tell of a status, in the words that other libraries use. */
final class StatusTags {
    private StatusTags() {}

    static String status(OptionalInt status) {
        return status.isPresent() ? Integer.toString(status.getAsInt()) : "IO_ERROR";
    }

    static String outcome(OptionalInt status) {
        return switch (status.orElse(0) / 100) {
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            case 5 -> "SERVER_ERROR";
            default -> "UNKNOWN";
        };
    }
}
