package io.github.gcom4j.spec.compare;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.compare.SpecChange.Impact;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Writes what changed between two specs, as the sections of a changelog, and says by its status whether users break. */
public final class CompareSpecs {
    /** Nothing breaks. */
    static final int COMPATIBLE = 0;

    /** Something breaks. */
    static final int BREAKING = 1;

    /** The specs cannot be compared. */
    static final int FAILED = 2;

    private static final String SPEC = "META-INF/io.github.gcom4j/gcom.json";

    private CompareSpecs() {}

    /**
     * Compares two specs and ends: with status 0 if nothing breaks, 1 if something does, 2 if they cannot be compared.
     *
     * @param arguments the older spec and the newer one, each a file of JSON, a file of YAML, for which Jackson's YAML must be on
     *     the class path, or a jar of gcom-spec
     */
    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        if (arguments.length != 2) {
            err.println("Give two files: the older spec and the newer one.");
            return FAILED;
        }
        try {
            List<SpecChange> changes = new SpecComparison(read(arguments[0])).changes(read(arguments[1]));
            out.print(changes.isEmpty() ? "Nothing changed.\n" : text(changes));
            return changes.stream().anyMatch(change -> change.impact() == Impact.BREAKING) ? BREAKING : COMPATIBLE;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private static String text(List<SpecChange> changes) {
        return section("Changed", Impact.BREAKING, changes)
                + section("Deprecated", Impact.DEPRECATED, changes)
                + section("Added", Impact.ADDED, changes);
    }

    private static String section(String heading, Impact impact, List<SpecChange> changes) {
        String lines = changes.stream()
                .filter(change -> change.impact() == impact)
                .map(change -> "- `" + change.subject() + "`: " + change.rule() + " (`" + change.pointer() + "`)\n")
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "### " + heading + "\n" + lines;
    }

    private static Spec read(String name) {
        Path file = Path.of(name);
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        try {
            JsonNode root =
                    switch (extension) {
                        case "jar" -> jar(file);
                        case "yaml", "yml" -> Yaml.MAPPER.readTree(Files.readString(file));
                        default -> json().readTree(Files.readString(file));
                    };
            if (root instanceof ObjectNode document && document.path("paths").isObject()) {
                return Spec.of(document);
            }
            throw new IllegalArgumentException(name + " is no OpenAPI description: it has no paths");
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(name + " cannot be read: " + e, e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(name + " cannot be read: " + e.getOriginalMessage(), e);
        } catch (NoClassDefFoundError e) {
            throw new IllegalArgumentException(
                    name
                            + " is YAML, which takes tools.jackson.dataformat:jackson-dataformat-yaml on the class"
                            + " path: add it, or give JSON",
                    e);
        }
    }

    private static JsonNode jar(Path file) throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            ZipEntry entry = jar.getEntry(SPEC);
            if (entry == null) {
                throw new IllegalArgumentException(file + " is no jar of gcom-spec: it has no " + SPEC);
            }
            try (InputStream text = jar.getInputStream(entry)) {
                return json().readTree(text);
            }
        }
    }

    private static ObjectMapper json() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** Loaded when it is needed, as Jackson's YAML may not be there. */
    private static final class Yaml {
        private static final ObjectMapper MAPPER = YAMLMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
