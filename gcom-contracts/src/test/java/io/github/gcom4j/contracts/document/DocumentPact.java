package io.github.gcom4j.contracts.document;

import au.com.dius.pact.core.model.DefaultPactWriter;
import au.com.dius.pact.core.model.PactSpecVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The pact of the document. It changes only on purpose, never by an update of the other one. */
public final class DocumentPact {
    private static final Path FILE = Path.of("pacts", "gcom-document.json");
    private static final JsonMapper MAPPER = new JsonMapper();

    private DocumentPact() {}

    /** What is committed. */
    public static String committed() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the contracts say. */
    static String written() {
        ObjectNode pact = MAPPER.createObjectNode();
        ArrayNode interactions = pact.putArray("interactions");
        List<DocumentContract> contracts = DocumentContracts.all().stream()
                .sorted(Comparator.comparing(DocumentContract::name))
                .toList();
        for (DocumentContract contract : contracts) {
            StringWriter text = new StringWriter();
            DefaultPactWriter.INSTANCE.writePact(contract.pact(), new PrintWriter(text), PactSpecVersion.V4);
            JsonNode one = MAPPER.readTree(text.toString());
            interactions.add(one.at("/interactions/0"));
            pact.set("consumer", one.path("consumer"));
            pact.set("provider", one.path("provider"));
        }
        pact.putObject("metadata").putObject("pactSpecification").put("version", "4.0");
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(pact).replace(System.lineSeparator(), "\n")
                + "\n";
    }

    static void write() {
        try {
            Files.writeString(FILE, written());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
