package io.github.gcom4j.spec.compare;

import io.github.gcom4j.spec.SpecNode;
import io.github.gcom4j.spec.SpecOperation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Finds what changes for callers of one operation. */
final class OperationChanges {
    private static final String SCOPES = "x-required-scopes";

    private final SpecOperation old;
    private final SpecOperation now;
    private final String pointer;
    private final SpecChanges changes;

    OperationChanges(SpecOperation old, SpecOperation now, SpecChanges changes) {
        this.old = old;
        this.now = now;
        this.pointer = old.node().pointer();
        this.changes = changes;
    }

    void find() {
        changes.breaksIf(!old.id().equals(now.id()), pointer + "/operationId", "it is now " + now.id());
        changes.breaksIf(!old.path().equals(now.path()), pointer, "the path is now " + now.path());
        promises();
        Lifecycle.compare(old.node(), now.node(), old.id(), changes);
        new SecurityChanges(old, now, changes).find();
        new ParameterChanges(old, now, changes).find();
        body();
        responses();
    }

    private void promises() {
        for (String word : List.of("tags", "x-idempotency", "x-method")) {
            JsonNode is = now.node().json().path(word);
            changes.breaksIf(!old.node().json().path(word).equals(is), pointer + "/" + word, "it is now " + is);
        }
        Set<String> scopes = scopes(now);
        scopes.removeAll(scopes(old));
        changes.breaksIf(!scopes.isEmpty(), pointer + "/" + SCOPES, "tokens now need " + scopes);
        changes.breaksIf(
                secondsARequest(now) > secondsARequest(old),
                pointer + "/x-rate-limit",
                "fewer requests are allowed, which is now " + now.node().json().path("x-rate-limit"));
    }

    private static Set<String> scopes(SpecOperation operation) {
        Set<String> scopes = new TreeSet<>();
        operation.node().json().path(SCOPES).forEach(scope -> scopes.add(scope.asString("")));
        return scopes;
    }

    /** How long a caller waits for each request in the long run. */
    private static double secondsARequest(SpecOperation operation) {
        return operation
                .rateLimit()
                .map(limit -> seconds(limit.period()) / limit.requests())
                .orElse(0.0);
    }

    private static double seconds(Duration period) {
        return period.toMillis() / 1000.0;
    }

    private void body() {
        SpecNode was = old.node().child("requestBody");
        SpecNode is = now.node().child("requestBody");
        changes.breaksIf(was.exists() && !is.exists(), pointer + "/requestBody", "no body is taken any more");
        changes.breaksIf(is.is("required") && !was.is("required"), pointer + "/requestBody", "a body is required now");
        if (was.exists() && is.exists()) {
            new MessageChanges(was, is, false, changes).find();
        } else if (is.exists() && !is.is("required")) {
            changes.adds(is.pointer(), "a body is taken");
        }
    }

    private void responses() {
        SpecNode after = now.node().child("responses");
        old.node().child("responses").children().forEach(response -> {
            String status = response.getKey();
            SpecNode is = after.child(status);
            if (is.exists()) {
                new MessageChanges(response.getValue(), is, true, changes).find();
            } else {
                changes.breaks(
                        pointer + "/responses/" + status, "the status " + status + " is not documented any more");
            }
        });
        after.json().propertyNames().stream()
                .filter(status -> !old.node().child("responses").json().has(status))
                .forEach(status -> changes.adds(now.node().pointer() + "/responses/" + status, "the status " + status));
    }
}
