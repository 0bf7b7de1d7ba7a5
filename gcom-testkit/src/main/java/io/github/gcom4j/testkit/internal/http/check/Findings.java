package io.github.gcom4j.testkit.internal.http.check;

import io.github.gcom4j.spec.Defect;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.testkit.journal.Violation;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one side of an exchange. */
final class Findings {
    private final SpecOperation operation;
    private final Violation.Side side;
    private final List<Violation> violations = new ArrayList<>();

    Findings(SpecOperation operation, Violation.Side side) {
        this.operation = operation;
        this.side = side;
    }

    void add(String part, String pointer, String rule, String message) {
        violations.add(new Violation(operation.id(), side, part, pointer, rule, message));
    }

    void add(String part, String pointer, Defect defect) {
        add(part, pointer, defect.rule(), defect.message());
    }

    List<Violation> list() {
        return List.copyOf(violations);
    }
}
