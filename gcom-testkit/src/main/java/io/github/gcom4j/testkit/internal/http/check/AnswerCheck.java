package io.github.gcom4j.testkit.internal.http.check;

import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.journal.Violation;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Checks one answer of the fake against the spec. */
public final class AnswerCheck {
    private AnswerCheck() {}

    public static List<Violation> check(SpecOperation operation, Reply reply, Optional<JsonNode> body) {
        Findings findings = new Findings(operation, Violation.Side.ANSWER);
        SpecMessage documented = operation.responses().get(reply.status());
        if (documented == null) {
            findings.add("status", "", "status", "the spec does not document " + reply.status());
        } else if (documented.body(reply.mediaType()).isPresent() != body.isPresent()) {
            findings.add("body", "", "body", "the spec has " + (body.isPresent() ? "no body" : "a body") + " here");
        } else {
            body.ifPresent(json -> documented
                    .body(reply.mediaType())
                    .orElseThrow()
                    .check(json)
                    .forEach(defect -> findings.add("body", defect.pointer(), defect)));
        }
        return findings.list();
    }
}
