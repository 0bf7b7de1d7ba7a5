package io.github.gcom4j.contracts.baseline;

import io.github.gcom4j.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The specs of the releases, one file each. */
final class Baselines {
    private static final Pattern NAME = Pattern.compile("gcom-(.+)\\.yaml");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Baselines() {}

    static NavigableMap<Version, Spec> read(Path directory) {
        NavigableMap<Version, Spec> specs = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                specs.put(version(file), Spec.of((ObjectNode) YAML.readTree(Files.readString(file))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return specs;
    }

    private static Version version(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " is no baseline: name it gcom-<version>.yaml, or move it away");
        }
        return Version.of(name.group(1));
    }
}
