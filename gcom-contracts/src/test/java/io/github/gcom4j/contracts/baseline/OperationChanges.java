package io.github.gcom4j.contracts.baseline;

import io.github.gcom4j.spec.SpecNode;
import io.github.gcom4j.spec.SpecOperation;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Finds what breaks callers of one operation. */
final class OperationChanges {
    private final SpecOperation old;
    private final SpecOperation now;
    private final String pointer;
    private final Breaks breaks;

    OperationChanges(SpecOperation old, SpecOperation now, Breaks breaks) {
        this.old = old;
        this.now = now;
        this.pointer = old.node().pointer();
        this.breaks = breaks;
    }

    void find() {
        breaks.addIf(!old.id().equals(now.id()), pointer + "/operationId", "it is now " + now.id());
        breaks.addIf(!old.path().equals(now.path()), pointer, "the path is now " + now.path());
        promises();
        new ParameterChanges(old, now, breaks).find();
        body();
        old.node().child("responses").children().forEach(response -> response(response.getKey(), response.getValue()));
    }

    private void promises() {
        for (String word : List.of("tags", "x-idempotency")) {
            JsonNode is = now.node().json().path(word);
            breaks.addIf(!old.node().json().path(word).equals(is), pointer + "/" + word, "it is now " + is);
        }
        TreeSet<String> scopes = new TreeSet<>();
        now.node().json().path("x-required-scopes").forEach(scope -> scopes.add(scope.asString("")));
        old.node().json().path("x-required-scopes").forEach(scope -> scopes.remove(scope.asString("")));
        breaks.addIf(!scopes.isEmpty(), pointer + "/x-required-scopes", "tokens now need " + scopes);
        breaks.addIf(!schemes(old).equals(schemes(now)), pointer + "/security", "it is now " + schemes(now));
    }

    private static List<String> schemes(SpecOperation operation) {
        return operation.securitySchemes().stream()
                .map(scheme -> scheme.json().path("type").asString("") + " "
                        + scheme.json().path("scheme").asString(""))
                .toList();
    }

    private void body() {
        SpecNode was = old.node().child("requestBody");
        SpecNode is = now.node().child("requestBody");
        breaks.addIf(was.exists() && !is.exists(), pointer + "/requestBody", "no body is taken any more");
        breaks.addIf(isRequired(is) && !isRequired(was), pointer + "/requestBody", "a body is required now");
        if (was.exists() && is.exists()) {
            content(was, is, false);
        }
    }

    private void response(String status, SpecNode was) {
        SpecNode is = now.node().child("responses").child(status);
        if (!is.exists()) {
            breaks.add(pointer + "/responses/" + status, "the status " + status + " is not documented any more");
            return;
        }
        content(was, is, true);
        Map<String, SpecNode> headers = is.child("headers").children().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        was.child("headers").children().forEach(header -> {
            SpecNode counterpart = headers.get(header.getKey());
            SpecNode declared = header.getValue();
            if (counterpart == null) {
                breaks.add(declared.pointer(), "the header " + header.getKey() + " is gone");
                return;
            }
            breaks.addIf(
                    isRequired(declared) && !isRequired(counterpart),
                    declared.pointer(),
                    "the header may be absent now");
            new SchemaChanges(true, breaks)
                    .compare(
                            declared.child("schema").schema(),
                            counterpart.child("schema").schema());
        });
    }

    private void content(SpecNode was, SpecNode is, boolean answered) {
        breaks.addIf(
                answered
                        && !was.child("content").exists()
                        && is.child("content").exists(),
                was.pointer(),
                "there is a body now");
        was.child("content").children().forEach(type -> {
            SpecNode counterpart = is.child("content").child(type.getKey());
            if (counterpart.exists()) {
                new SchemaChanges(answered, breaks)
                        .compare(
                                type.getValue().child("schema").schema(),
                                counterpart.child("schema").schema());
            } else {
                breaks.add(was.pointer() + "/content", "the content type " + type.getKey() + " is gone");
            }
        });
    }

    private static boolean isRequired(SpecNode node) {
        return node.json().path("required").asBoolean(false);
    }
}
