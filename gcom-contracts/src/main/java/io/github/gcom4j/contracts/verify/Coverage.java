package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecNode;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecParameter;
import io.github.gcom4j.spec.SpecSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what all contracts together show: that nothing of the spec is left out, and nothing is laxer than they show. */
final class Coverage {
    private final Spec spec;
    private final Observations seen;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();

    Coverage(Spec spec, Observations seen) {
        this.spec = spec;
        this.seen = seen;
    }

    List<Finding> findings() {
        spec.operations()
                .forEach(operation -> SpecVerifier.guarded(
                        () -> operation(operation),
                        cause -> findings.add(new Finding(
                                Finding.Category.BROKEN,
                                "",
                                operation.node().pointer(),
                                SpecVerifier.UNREADABLE + cause))));
        return findings;
    }

    private void operation(SpecOperation operation) {
        for (SpecParameter parameter : operation.parameters()) {
            // Contracts are about JSON.
            boolean isOfJson = parameter.mediaType().isEmpty();
            if (isOfJson && !seen.has(parameter.node().pointer(), operation.id())) {
                uncovered(
                        operation.node().pointer() + "/parameters/" + parameter.name(),
                        "no contract sends this parameter");
            }
            enumeration(parameter.schema());
        }
        content(operation.node().child("requestBody"));
        for (Map.Entry<String, SpecNode> response :
                operation.node().child("responses").children()) {
            String pointer = operation.node().pointer() + "/responses/" + response.getKey();
            if (!seen.has(pointer, Marks.USED)) {
                uncovered(pointer, "no contract shows this answer of " + operation.id());
            }
            content(response.getValue());
            response.getValue().child("headers").children().stream()
                    .map(Map.Entry::getValue)
                    .filter(header -> !seen.has(header.pointer(), Marks.USED))
                    .forEach(header -> uncovered(header.pointer(), "no contract answers this header"));
        }
    }

    private void content(SpecNode described) {
        described
                .child("content")
                .children()
                .forEach(type -> schema(type.getValue().child("schema").schema()));
    }

    private void schema(SpecSchema schema) {
        SpecSchema target = schema.target();
        if (!target.node().exists() || !visited.add(target.node().pointer())) {
            return;
        }
        enumeration(target);
        for (Map.Entry<String, SpecSchema> property : target.properties()) {
            property(target, property.getKey(), property.getValue());
            schema(property.getValue());
        }
        schema(target.items());
        schema(target.additional());
    }

    private void property(SpecSchema owner, String name, SpecSchema property) {
        String pointer = property.node().pointer();
        String answered = Marks.present("response");
        boolean inAnswers = seen.has(pointer, answered) || seen.has(pointer, Marks.nothing("response"));
        boolean inRequests = seen.has(pointer, Marks.present("request"));
        if (!inAnswers && !inRequests) {
            uncovered(pointer, "no contract shows this property with a value");
            return;
        }
        if (!owner.requires(name) && !seen.has(pointer, Marks.absent(inAnswers ? "response" : "request"))) {
            lax(inAnswers, pointer, answered, "the spec lets the property be absent, which no contract shows");
        }
        boolean nothing = inAnswers ? property.isNullable() : property.tellsNullFromAbsence();
        if (nothing && !seen.has(pointer, Marks.nothing(inAnswers ? "response" : "request"))) {
            lax(inAnswers, pointer, answered, "the spec lets the property be null, which no contract shows");
        }
    }

    private void enumeration(SpecSchema schema) {
        SpecSchema target = schema.target();
        String pointer = target.node().pointer();
        List<String> values = target.keyword("enum")
                .valueStream()
                .map(value -> value.asString(""))
                .toList();
        values.stream()
                .filter(value -> !seen.has(pointer, Marks.value(value)))
                .forEach(value -> lax(
                        seen.has(pointer, Marks.present("response"))
                                && !target.keyword("x-extensible-enum").isArray(),
                        pointer,
                        Marks.present("response"),
                        "no contract knows the value " + value));
        seen.marks(pointer).stream()
                .filter(mark -> Marks.isValue(mark) && !values.contains(Marks.valueOf(mark)))
                .sorted()
                .forEach(mark -> findings.add(new Finding(
                        Finding.Category.BROKEN,
                        seen.contract(pointer, mark),
                        pointer,
                        "the value " + Marks.valueOf(mark) + " is none of the enum")));
    }

    /** Who reads minds what an answer may hold; a request that may hold more is merely not shown. */
    private void lax(boolean inAnswers, String pointer, String mark, String rule) {
        findings.add(new Finding(
                inAnswers ? Finding.Category.LAX : Finding.Category.UNCOVERED,
                inAnswers ? seen.contract(pointer, mark) : "",
                pointer,
                rule));
    }

    private void uncovered(String pointer, String rule) {
        findings.add(new Finding(Finding.Category.UNCOVERED, "", pointer, rule));
    }
}
