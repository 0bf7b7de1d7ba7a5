package io.github.gcom4j.spec.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The hand-written files of the spec: the root, then those of each folder by name. */
final class Rooms {

    /** Folders of fragments, each of one stability. A folder that is not there is empty. */
    private static final List<String> FOLDERS = List.of("resources", "published");

    private Rooms() {}

    /**
     * Reads every file.
     *
     * @param directory the folder that holds {@code gcom.yaml}
     */
    static List<Room> read(Path directory) throws IOException {
        List<Path> files = new ArrayList<>(List.of(directory.resolve("gcom.yaml")));
        for (String folder : FOLDERS) {
            files.addAll(yamlFiles(directory.resolve(folder)));
        }
        List<Room> rooms = new ArrayList<>();
        for (Path file : files) {
            String name = "spec/" + directory.relativize(file).toString().replace('\\', '/');
            rooms.add(Room.of(name, Files.readString(file)));
        }
        return rooms;
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
