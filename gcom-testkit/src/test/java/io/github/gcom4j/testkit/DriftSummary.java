package io.github.gcom4j.testkit;

import io.github.gcom4j.model.ApiObject;
import io.github.gcom4j.model.Drift;
import io.github.gcom4j.model.GcomJson;
import io.github.gcom4j.model.Operation;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where answers are not as the spec says, by operation: what a maintainer reads after a run on the service. */
final class DriftSummary {
    private final Map<String, Set<String>> places = new TreeMap<>();

    void add(String operation, String json) {
        for (Drift drift : GcomJson.drift(GcomJson.read(json, answerOf(operation)))) {
            // The same place in each item is one place.
            String place = drift.toString().replaceAll("/\\d+(?=/|$)", "/#");
            places.computeIfAbsent(operation, key -> new TreeSet<>()).add(place);
        }
    }

    private static Class<? extends ApiObject> answerOf(String operation) {
        return GeneratedCall.of(Operation.of(operation))
                .method()
                .getReturnType()
                .asSubclass(ApiObject.class);
    }

    @Override
    public String toString() {
        StringBuilder summary = new StringBuilder("Answers that are not as the spec says: ")
                .append(places.isEmpty() ? "none" : "")
                .append(System.lineSeparator());
        places.forEach((operation, drifts) -> drifts.forEach(drift ->
                summary.append("  ").append(operation).append(' ').append(drift).append(System.lineSeparator())));
        return summary.toString();
    }
}
