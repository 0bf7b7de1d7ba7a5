package io.github.gcom4j.testkit.junit;

import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.journal.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The requests of one test. */
record Requests(List<Exchange> exchanges) {
    private static final int SHOWN = 100;

    /** Says how the answers of the fake, and where it matters the requests, break the spec. */
    Optional<String> breach(boolean strict) {
        return violations(Violation.Side.ANSWER)
                .map(list -> "The fake's own answers broke the spec:\n" + list)
                .or(() -> violations(Violation.Side.REQUEST)
                        .filter(list -> strict)
                        .map(list -> "Requests broke the spec:\n" + list));
    }

    /** Shows what the fake was asked, which often says why a test failed. */
    void print(ExtensionContext test) {
        int hidden = Math.max(0, exchanges.size() - SHOWN);
        String earlier = hidden == 0 ? "" : "\n  (" + hidden + " earlier requests)";
        System.err.println(exchanges.stream()
                .skip(hidden)
                .map(exchange -> "\n  " + exchange)
                .collect(Collectors.joining(
                        "", "Requests to the fake Grafana Cloud in " + name(test) + ":" + earlier, "")));
    }

    private Optional<String> violations(Violation.Side side) {
        return Optional.of(exchanges.stream()
                        .flatMap(exchange -> exchange.violations().stream())
                        .filter(violation -> violation.side() == side)
                        .map(Violation::toString)
                        .collect(Collectors.joining("\n")))
                .filter(list -> !list.isEmpty());
    }

    private static String name(ExtensionContext test) {
        String method = test.getTestMethod().map(known -> "." + known.getName()).orElse("");
        return test.getTestClass().map(Class::getSimpleName).orElse("") + method + " " + test.getDisplayName();
    }
}
