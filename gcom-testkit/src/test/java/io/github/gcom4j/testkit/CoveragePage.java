package io.github.gcom4j.testkit;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** Writes which documented statuses of which operations the fake was seen to answer. */
final class CoveragePage {
    private static final Path FILE = Path.of("target", "coverage.md");

    private CoveragePage() {}

    /**
     * Writes the page.
     *
     * @param reached cells such as {@code getStack 404}
     * @param simulated the operations that are more than their example
     */
    static void write(Set<String> reached, Set<Operation> simulated) {
        Set<Integer> statuses = new TreeSet<>();
        Spec.shipped()
                .operations()
                .forEach(operation -> statuses.addAll(operation.responses().keySet()));
        StringBuilder page = new StringBuilder("# Operations and statuses of the fake\n\n")
                .append("A tick: documented and reached by a test through plain HTTP. MISSING: documented only.\n")
                .append(
                        "Published: the vendor does not document it for general use, and it may change in any release.\n")
                .append("Not simulated: answered from the example of the spec, and other statuses as scripted.\n\n")
                .append("| operation |");
        statuses.forEach(status -> page.append(' ').append(status).append(" |"));
        page.append("\n| --- |").append(" --- |".repeat(statuses.size()));
        Spec.shipped().operations().stream()
                .sorted(Comparator.comparing(SpecOperation::id))
                .forEach(operation -> {
                    page.append("\n| ")
                            .append(operation.id())
                            .append(operation.isPublished() ? " (published)" : "")
                            .append(simulated.contains(Operation.of(operation.id())) ? " |" : " (not simulated) |");
                    statuses.forEach(status -> page.append(cell(operation, status, reached)));
                });
        page.append("\n\nWhat no status shows and the fake does not do: docs/fake.md, *Limitations*.\n");
        try {
            Files.writeString(FILE, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(SpecOperation operation, int status, Set<String> reached) {
        if (!operation.documents(status)) {
            return "  |";
        }
        return reached.contains(operation.id() + " " + status) ? " ✓ |" : " MISSING |";
    }
}
