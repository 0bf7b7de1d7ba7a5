package io.github.gcom4j.spec.build;

import io.github.gcom4j.spec.build.source.Bundle;
import io.github.gcom4j.spec.build.source.Room;
import io.github.gcom4j.spec.build.source.Rooms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The hand-written files of this module. */
public final class SpecFiles {

    public static final Path DIRECTORY = Path.of("");

    private SpecFiles() {}

    public static Bundle bundle() {
        try {
            return Bundle.of(Rooms.read(DIRECTORY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole spec as the checks see it. */
    public static ObjectNode document() {
        return Stability.marked(bundle());
    }

    public static JsonNode checklist() {
        return yaml(DIRECTORY.resolve("document-checklist.yaml"));
    }

    public static Set<String> documentWords() {
        try {
            return Rooms.documentWords(DIRECTORY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a YAML file as the spec is read. */
    public static ObjectNode yaml(Path file) {
        try {
            return Room.of(file.toString(), Files.readString(file)).content();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
