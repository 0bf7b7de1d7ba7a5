package io.github.gcom4j.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A pact in a directory, one file a resource, each of them a pact of the same two parties. */
final class PactFiles {
    private static final String EXTENSION = ".json";

    private final Path directory;

    PactFiles(Path directory) {
        this.directory = directory;
    }

    /** The contracts by name. */
    Map<String, FiledContract> read() {
        Map<String, FiledContract> contracts = new TreeMap<>();
        for (Path file : files()) {
            String resource = file.getFileName().toString().replace(EXTENSION, "");
            for (JsonNode contract : parse(file).path("interactions")) {
                String name = contract.path("description").asString("");
                FiledContract namesake = contracts.putIfAbsent(name, new FiledContract(resource, contract));
                if (namesake != null) {
                    throw new IllegalStateException("The contract \"" + name + "\" stands in " + file + " and in "
                            + namesake.resource() + EXTENSION + ": take it out of one of them");
                }
            }
        }
        return contracts;
    }

    /** Replaces the files whose contracts differ, each of them at once, and deletes those without any. */
    void write(String consumer, Map<String, FiledContract> contracts) {
        Map<String, List<FiledContract>> byResource = new TreeMap<>(contracts)
                .values().stream()
                        .collect(Collectors.groupingBy(FiledContract::resource, TreeMap::new, Collectors.toList()));
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, List<FiledContract>> part : byResource.entrySet()) {
                replace(directory.resolve(part.getKey() + EXTENSION), PactText.of(pact(consumer, part.getValue())));
            }
            for (Path file : files()) {
                if (!byResource.containsKey(file.getFileName().toString().replace(EXTENSION, ""))) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the pact " + directory, e);
        }
    }

    /** All contracts in one pact, as a broker or a verifier takes it. */
    static ObjectNode pact(String consumer, Iterable<FiledContract> contracts) {
        ObjectNode pact = PactJson.object();
        pact.putObject("consumer").put("name", consumer);
        pact.putObject("provider").put("name", Contracts.PROVIDER);
        contracts.forEach(contract -> pact.withArrayProperty("interactions").add(contract.json()));
        pact.putObject("metadata").putObject("pactSpecification").put("version", "4.0");
        return pact;
    }

    private List<Path> files() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the pact " + directory, e);
        }
    }

    private static JsonNode parse(Path file) {
        try {
            return PactJson.parse(Files.readString(file));
        } catch (IOException | JacksonException e) {
            throw new IllegalStateException(
                    file + " is no pact: restore it from version control, or mend it (" + e.getMessage() + ")", e);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
