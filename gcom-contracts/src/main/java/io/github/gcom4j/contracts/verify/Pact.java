package io.github.gcom4j.contracts.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contracts of one consumer.
 *
 * @param interactions the contracts in the order of the file
 */
public record Pact(List<Interaction> interactions) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * Reads a pact.
     *
     * @param file a pact in version 4 of the specification
     * @return the contracts
     */
    public static Pact read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the pact " + file + ": run the contracts first", e);
        }
    }

    /**
     * Reads a pact.
     *
     * @param json a pact in version 4 of the specification
     * @return the contracts
     */
    public static Pact parse(String json) {
        JsonNode root = MAPPER.readTree(json);
        String version = root.at("/metadata/pactSpecification/version").asString("none");
        if (!version.startsWith("4")) {
            throw new IllegalArgumentException("The pact has version " + version
                    + " of the pact specification, and only version 4 can be checked: write it with V4");
        }
        return new Pact(
                root.path("interactions").valueStream().map(Interaction::new).toList());
    }
}
