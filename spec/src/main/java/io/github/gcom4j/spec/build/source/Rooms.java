package io.github.gcom4j.spec.build.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The hand-written files of the spec: the root, then those of each folder by name. */
public final class Rooms {

    /** Folders of fragments, each of one stability. A folder that is not there is empty. */
    private static final List<String> FOLDERS = List.of("resources", "published");

    private Rooms() {}

    /**
     * Reads every file.
     *
     * @param directory the folder that holds {@code gcom.yaml}
     */
    public static List<Room> read(Path directory) throws IOException {
        List<Path> files = new ArrayList<>(List.of(directory.resolve("gcom.yaml")));
        for (String folder : FOLDERS) {
            files.addAll(yamlFiles(directory.resolve(folder)));
        }
        List<Room> rooms = new ArrayList<>();
        for (Path file : files) {
            rooms.add(read(directory, file));
        }
        return rooms;
    }

    /** Reads what the API document promises, against which the spec is held. */
    public static JsonNode checklist(Path directory) throws IOException {
        return read(directory, directory.resolve("document-checklist.yaml")).content();
    }

    /** Reads the words and numbers of the API document, one a line after a line that says so. */
    public static Set<String> documentWords(Path directory) throws IOException {
        return Set.copyOf(Files.readAllLines(directory.resolve("document-words.txt")));
    }

    private static Room read(Path directory, Path file) throws IOException {
        String name = "spec/" + directory.relativize(file).toString().replace('\\', '/');
        return Room.of(name, Files.readString(file));
    }

    private static List<Path> yamlFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
