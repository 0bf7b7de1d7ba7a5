package io.github.gcom4j.spec.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Writes a document as YAML and JSON, the same bytes for the same document on every machine. */
final class SpecWriter {

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .stringQuotingChecker(new QuoteWhatYamlVersionsReadDifferently())
                    .build())
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.SPLIT_LINES)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
            .build();

    private SpecWriter() {}

    static void writeYaml(ObjectNode document, Path file) throws IOException {
        write(YAML.writeValueAsString(document), file);
    }

    static void writeJson(ObjectNode document, Path file) throws IOException {
        write(JSON.writeValueAsString(document) + "\n", file);
    }

    /** Leaves a file alone that holds the text already, as what is made from it follows its time stamp. */
    static void write(String text, Path file) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static final class QuoteWhatYamlVersionsReadDifferently extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1;

        /** Dates, and numbers with colons or underscores, are text to YAML 1.2 only. The rest the emitter sees to. */
        @Override
        public boolean needToQuoteValue(String value) {
            return value.isEmpty() || isReservedKeyword(value) || value.matches("[-+.0-9].*");
        }

        @Override
        public boolean needToQuoteName(String name) {
            return super.needToQuoteName(name) || name.matches("[-+.0-9].*");
        }
    }
}
