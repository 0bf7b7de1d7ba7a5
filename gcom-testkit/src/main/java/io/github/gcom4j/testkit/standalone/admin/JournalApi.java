package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.route.RouteRequest;
import io.github.gcom4j.testkit.route.RouteResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Shows what was called, chosen by what programs ask for, and verifies it. */
final class JournalApi {
    private static final int DEFAULT_LIMIT = 1000;
    private static final int MAX_LIMIT = 10_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private JournalApi() {}

    /** Lists exchanges, the latest first. */
    static RouteResponse list(FakeGrafanaCloud fake, RouteRequest request) {
        Map<String, String> query = query(request.query());
        int limit = number(query, "limit", DEFAULT_LIMIT, MAX_LIMIT);
        int after = number(query, "after", 0, Integer.MAX_VALUE);
        boolean bodies = flag(query, "bodies");
        Predicate<Exchange> filter = filter(query);
        List<Exchange> found = new ArrayList<>(fake.journal().stream()
                .filter(exchange -> exchange.number() > after)
                .filter(filter)
                .toList());
        Collections.reverse(found);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", found.size());
        json.put(
                "exchanges",
                found.stream()
                        .limit(limit)
                        .map(exchange -> bodies ? AdminJson.whole(exchange) : AdminJson.exchange(exchange))
                        .toList());
        return AdminJson.answer(json);
    }

    /** Shows one exchange with headers and bodies. */
    static RouteResponse one(FakeGrafanaCloud fake, RouteRequest request) {
        String number = AdminApi.last(request);
        return fake.journal().stream()
                .filter(exchange -> String.valueOf(exchange.number()).equals(number))
                .findFirst()
                .map(exchange -> AdminJson.answer(AdminJson.whole(exchange)))
                .orElseGet(() -> AdminJson.error(404, "NotFound", "the journal has no exchange " + number));
    }

    /** Answers 200 where as many requests are of a kind as expected, and 409 with the requests where not. */
    static RouteResponse verify(FakeGrafanaCloud fake, RouteRequest request) {
        JsonFields fields = JsonFields.of(request.body());
        Map<String, String> conditions = new TreeMap<>();
        ExchangeFilter.CONDITIONS.keySet().forEach(name -> fields.optionalWord(name)
                .ifPresent(value -> conditions.put(name, value)));
        int times = fields.number("times");
        Duration within = fields.optionalDuration("within").orElse(Duration.ZERO);
        fields.requireAllRead();
        if (times < 0 || within.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("times must not be negative, and within at most "
                    + LONGEST_WAIT.toMinutes() + "m, but they are " + times + " and " + within.toSeconds() + "s");
        }
        Predicate<Exchange> filter = filter(conditions);
        try {
            fake.verify().within(within).receives(filter, name(conditions), times);
        } catch (AssertionError e) {
            return AdminJson.error(409, "VerificationFailed", String.valueOf(e.getMessage()));
        }
        return AdminJson.answer(Map.of("times", times));
    }

    private static String name(Map<String, String> conditions) {
        return conditions.isEmpty() ? "Anything" : "What has " + conditions;
    }

    private static Predicate<Exchange> filter(Map<String, String> conditions) {
        conditions.keySet().stream()
                .filter(name -> !ExchangeFilter.CONDITIONS.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("unknown here: " + name);
                });
        return ExchangeFilter.of(conditions);
    }

    private static Map<String, String> query(String query) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            String name = AdminApi.decoded(parts[0]);
            if (values.put(name, parts.length == 1 ? "" : AdminApi.decoded(parts[1])) != null) {
                throw new IllegalArgumentException(name + " must be there once");
            }
        }
        return values;
    }

    private static int number(Map<String, String> query, String name, int otherwise, int most) {
        String value = query.remove(name);
        if (value != null && (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) > most)) {
            throw new IllegalArgumentException(name + " must be 0 to " + most + " but is \"" + value + "\"");
        }
        return value == null ? otherwise : Integer.parseInt(value);
    }

    private static boolean flag(Map<String, String> query, String name) {
        String value = query.remove(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(name + " must be true or false but is \"" + value + "\"");
        }
        return "true".equals(value);
    }
}
