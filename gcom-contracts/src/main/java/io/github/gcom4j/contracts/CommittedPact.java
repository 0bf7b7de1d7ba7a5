package io.github.gcom4j.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The pact under version control, compared with the one the contracts have just written. */
public final class CommittedPact {
    /** The system property that lets the committed pact follow the contracts. */
    public static final String UPDATE = "contracts.update";

    private final Path written;
    private final Path committed;

    /**
     * Names the two.
     *
     * @param written the pact the contracts have written
     * @param committed the pact under version control
     */
    public CommittedPact(Path written, Path committed) {
        this.written = written;
        this.committed = committed;
    }

    /**
     * Compares both, or replaces the committed one if the system property {@value #UPDATE} is true.
     *
     * @throws AssertionError if they differ, with the names of the contracts that do
     */
    public void check() {
        if (Boolean.getBoolean(UPDATE)) {
            write(normalised(fresh()));
        } else {
            compare();
        }
    }

    void compare() {
        Map<String, JsonNode> fresh = contracts(fresh());
        Map<String, JsonNode> old = contracts(read(committed, "commit one with -D" + UPDATE + "=true"));
        String differences = Stream.of(named("new", fresh, old), named("gone", old, fresh), changed(fresh, old))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
        if (!differences.isEmpty()) {
            throw new AssertionError("The pact " + committed + " is stale. " + differences
                    + ". If that is meant, update it with ./mvnw verify -pl gcom-contracts -am -D" + UPDATE
                    + "=true and commit it; if not, mend the client or the contract");
        }
    }

    private JsonNode fresh() {
        return read(written, "run all contracts first");
    }

    private static String named(String what, Map<String, JsonNode> some, Map<String, JsonNode> others) {
        List<String> names =
                some.keySet().stream().filter(name -> !others.containsKey(name)).toList();
        return names.isEmpty() ? "" : what + ": " + names;
    }

    private static String changed(Map<String, JsonNode> fresh, Map<String, JsonNode> old) {
        List<String> names = fresh.entrySet().stream()
                .filter(contract -> old.containsKey(contract.getKey())
                        && !contract.getValue().equals(old.get(contract.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        return names.isEmpty() ? "" : "changed: " + names;
    }

    private static Map<String, JsonNode> contracts(JsonNode pact) {
        Map<String, JsonNode> contracts = new TreeMap<>();
        normalised(pact)
                .path("interactions")
                .forEach(contract -> contracts.put(contract.path("description").asString(""), contract));
        return contracts;
    }

    /** Without what says how and with what the pact was written, and in an order of its own. */
    private static ObjectNode normalised(JsonNode pact) {
        ObjectNode copy = (ObjectNode) pact.deepCopy();
        ((ObjectNode) copy.path("metadata")).remove("pact-jvm");
        List<JsonNode> sorted = copy.path("interactions")
                .valueStream()
                .sorted(Comparator.comparing(
                        contract -> contract.path("description").asString("")))
                .toList();
        sorted.forEach(contract -> {
            if (contract.path("comments") instanceof ObjectNode comments) {
                comments.remove("testname");
            }
        });
        copy.putArray("interactions").addAll(sorted);
        return copy;
    }

    private static JsonNode read(Path file, String advice) {
        try {
            return PactJson.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("There is no pact " + file + ": " + advice, e);
        }
    }

    private void write(JsonNode pact) {
        try {
            Files.createDirectories(committed.toAbsolutePath().getParent());
            Files.writeString(committed, PactJson.pretty(pact));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + committed, e);
        }
    }
}
