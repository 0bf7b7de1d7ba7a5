package io.github.gcom4j.spec;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Stops the build at a broken spec with one message, before anything is generated from it. */
public final class SpecGate {

    private static final JsonNode CHECKLIST = SpecDocument.yamlResource("/document-checklist.yaml");

    /** Comes first and alone, as the other checks follow references. */
    private static final Check REFERENCES = new ReferenceCheck();

    static final List<Check> CHECKS = List.of(
            REFERENCES,
            new WordCheck(),
            new SchemaCheck(),
            new PatternCheck(),
            new ExampleCheck(),
            new ValueCheck(),
            new PresenceCheck(),
            new NullCheck(),
            new PathCheck(),
            new OperationCheck(),
            new NamingCheck(),
            new DescriptionCheck(),
            new ChecklistCheck(CHECKLIST),
            new OriginCheck(CHECKLIST),
            new DocumentExampleCheck(CHECKLIST));

    private SpecGate() {}

    public static void main(String[] arguments) {
        List<String> problems = problems(SpecDocument.shippedText());
        if (!problems.isEmpty()) {
            IllegalStateException failure = new IllegalStateException(message(problems));
            failure.setStackTrace(new StackTraceElement[0]);
            throw failure;
        }
    }

    static List<String> problems(String text) {
        try {
            SpecDocument spec = SpecDocument.of(text);
            List<String> dangling = REFERENCES.problems(spec);
            return dangling.isEmpty() ? problems(text, spec) : dangling;
        } catch (JacksonException unreadable) {
            return List.of("line " + unreadable.getLocation().getLineNr() + ": "
                    + unreadable.getOriginalMessage().replaceAll("\\s*\\R\\s*", " "));
        }
    }

    private static List<String> problems(String text, SpecDocument spec) {
        return Stream.concat(
                        AnchorCheck.problems(text).stream(),
                        CHECKS.stream()
                                .filter(check -> check != REFERENCES)
                                .flatMap(check -> check.problems(spec).stream()))
                .toList();
    }

    static String message(List<String> problems) {
        return "spec/gcom.yaml is broken in " + problems.size() + (problems.size() == 1 ? " place" : " places") + "\n  "
                + String.join("\n  ", problems);
    }
}
