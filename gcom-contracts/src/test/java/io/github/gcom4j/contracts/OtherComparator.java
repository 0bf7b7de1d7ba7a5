package io.github.gcom4j.contracts;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecSchema;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The openapi-pact-comparator, whose version the directory {@code comparator} pins. */
final class OtherComparator {
    private static final Path TOOL = Path.of("comparator/node_modules/@pactflow/openapi-pact-comparator/dist/cli.cjs");
    private static final String ABSENT = "Skipped: the openapi-pact-comparator is not installed."
            + " It needs Node and: npm ci --ignore-scripts --prefix gcom-contracts/comparator";

    private final Path directory;

    OtherComparator(Path directory) {
        this.directory = directory;
    }

    static void assumeInstalled() {
        boolean installed = Files.exists(TOOL);
        if (!installed) {
            System.out.println(ABSENT);
        }
        assumeTrue(installed, ABSENT);
    }

    /** Each finding in one line: its severity, its code, its words and the contract. */
    List<String> findings(Spec spec, JsonNode pact) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Path description = directory.resolve("spec.json");
        Path contracts = directory.resolve("pact.json");
        Path output = directory.resolve("findings.json");
        Files.writeString(description, opened(spec.root().deepCopy()).toString());
        Files.writeString(contracts, belowServer(spec, pact.deepCopy()).toString());
        Process process = new ProcessBuilder(
                        "node", TOOL.toString(), "--oas", description.toString(), contracts.toString())
                .redirectOutput(output.toFile())
                .redirectErrorStream(true)
                .start();
        // Its exit code is the number of pacts with errors.
        if (process.waitFor() > 1) {
            throw new IOException("The comparator fails: " + Files.readString(output, StandardCharsets.UTF_8));
        }
        return PactJson.parse(Files.readString(output, StandardCharsets.UTF_8))
                .valueStream()
                .map(OtherComparator::line)
                .toList();
    }

    private static String line(JsonNode finding) {
        return finding.path("type").asString("") + " " + finding.path("code").asString("") + ": "
                + finding.path("message").asString("") + " ("
                + finding.at("/mockDetails/interactionDescription").asString("") + ")";
    }

    /** The tool takes paths as relative to the server. */
    private static JsonNode belowServer(Spec spec, JsonNode pact) {
        String prefix = URI.create(spec.server()).getRawPath();
        pact.path("interactions").forEach(contract -> {
            ObjectNode request = (ObjectNode) contract.path("request");
            request.put("path", request.path("path").asString("").substring(prefix.length()));
        });
        return pact;
    }

    /** The tool takes an object that is open by the word true for a closed one, but not one open to any schema. */
    private static JsonNode opened(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path(SpecSchema.ADDITIONAL).isBoolean()
                && object.path(SpecSchema.ADDITIONAL).asBoolean()) {
            object.putObject(SpecSchema.ADDITIONAL);
        }
        node.forEach(OtherComparator::opened);
        return node;
    }
}
