package io.github.gcom4j.spec.build.gate;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.gate.operation.OperationCheck;
import io.github.gcom4j.spec.build.gate.operation.PathCheck;
import io.github.gcom4j.spec.build.gate.operation.ScopeCheck;
import io.github.gcom4j.spec.build.gate.origin.ChecklistCheck;
import io.github.gcom4j.spec.build.gate.origin.DocumentExampleCheck;
import io.github.gcom4j.spec.build.gate.origin.DocumentWordCheck;
import io.github.gcom4j.spec.build.gate.origin.OriginCheck;
import io.github.gcom4j.spec.build.gate.origin.OriginsCheck;
import io.github.gcom4j.spec.build.gate.schema.ExampleCheck;
import io.github.gcom4j.spec.build.gate.schema.KeywordCheck;
import io.github.gcom4j.spec.build.gate.schema.PatternCheck;
import io.github.gcom4j.spec.build.gate.schema.PresenceCheck;
import io.github.gcom4j.spec.build.gate.schema.ReferenceCheck;
import io.github.gcom4j.spec.build.gate.schema.SchemaCheck;
import io.github.gcom4j.spec.build.gate.schema.SecretCheck;
import io.github.gcom4j.spec.build.gate.schema.TimeCheck;
import io.github.gcom4j.spec.build.gate.schema.WordCheck;
import io.github.gcom4j.spec.build.gate.text.DescriptionCheck;
import io.github.gcom4j.spec.build.gate.text.NamingCheck;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds what is wrong with the spec before anything is made of it. */
public final class SpecGate {

    private final List<List<GateCheck>> stages;

    /**
     * Prepares the checks.
     *
     * @param checklist what the API document promises
     * @param words every word and number of the API document
     */
    public SpecGate(JsonNode checklist, Set<String> words) {
        stages = List.of(
                List.of(new ReferenceCheck()),
                List.of(new WordCheck(), new KeywordCheck(), new SchemaCheck(), new PatternCheck()),
                List.of(
                        new ExampleCheck(),
                        new TimeCheck(),
                        new PresenceCheck(),
                        new PathCheck(),
                        new OperationCheck(),
                        new ScopeCheck(),
                        new SecretCheck(),
                        new NamingCheck(),
                        new DescriptionCheck(),
                        new ChecklistCheck(checklist),
                        new OriginCheck(checklist),
                        new OriginsCheck(),
                        new DocumentWordCheck(words),
                        new DocumentExampleCheck(checklist)));
    }

    /** What is wrong, which is nothing with a sound spec. Later checks run only on what earlier ones let pass. */
    public List<Problem> problems(ObjectNode document) {
        SpecDocument spec = new SpecDocument(document);
        return stages.stream()
                .map(checks -> checks.stream()
                        .flatMap(check -> check.problems(spec).stream())
                        .toList())
                .filter(problems -> !problems.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    List<GateCheck> checks() {
        return stages.stream().flatMap(List::stream).toList();
    }
}
