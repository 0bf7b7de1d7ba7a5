package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.journal.Exchange;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Chooses requests by what is asked for: every condition that is there must hold. */
final class ExchangeFilter {
    private static final Pattern STATUS = Pattern.compile("[1-5](xx|[0-9][0-9])");

    static final Map<String, BiPredicate<Exchange, String>> CONDITIONS = Map.of(
            "operation", (exchange, value) -> operation(exchange).equals(value),
            "method", (exchange, value) -> exchange.method().equalsIgnoreCase(value),
            "status", ExchangeFilter::hasStatus,
            "targetContains", (exchange, value) -> exchange.target().contains(value),
            "bodyContains", (exchange, value) -> exchange.request().body().contains(value),
            "requestId", (exchange, value) -> exchange.requestId().equals(value),
            "stub",
                    (exchange, value) ->
                            Boolean.parseBoolean(value) != exchange.stub().isEmpty(),
            "fault",
                    (exchange, value) ->
                            Boolean.parseBoolean(value) != exchange.fault().isEmpty(),
            "violations",
                    (exchange, value) ->
                            Boolean.parseBoolean(value) != exchange.violations().isEmpty());

    private ExchangeFilter() {}

    /**
     * Makes a filter.
     *
     * @throws IllegalArgumentException if a value is not of its kind
     */
    static Predicate<Exchange> of(Map<String, String> conditions) {
        conditions.forEach(ExchangeFilter::check);
        return exchange -> conditions.entrySet().stream()
                .allMatch(condition -> Objects.requireNonNull(CONDITIONS.get(condition.getKey()))
                        .test(exchange, condition.getValue()));
    }

    static String operation(Exchange exchange) {
        return exchange.operation().map(Operation::id).orElse("");
    }

    private static void check(String name, String value) {
        boolean fits =
                switch (name) {
                    case "status" -> STATUS.matcher(value).matches();
                    case "stub", "fault", "violations" -> value.equals("true") || value.equals("false");
                    case "operation" -> isOperation(value);
                    default -> true;
                };
        if (!fits) {
            String rule =
                    switch (name) {
                        case "status" -> "a status such as 404 or 4xx";
                        case "operation" -> "the id of an operation";
                        default -> "true or false";
                    };
            throw new IllegalArgumentException(name + " must be " + rule + " but is \"" + value + "\"");
        }
    }

    private static boolean isOperation(String id) {
        try {
            return !Operation.of(id).id().isEmpty();
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static boolean hasStatus(Exchange exchange, String value) {
        String status = String.valueOf(exchange.status());
        return value.endsWith("xx") ? status.startsWith(value.substring(0, 1)) : status.equals(value);
    }
}
