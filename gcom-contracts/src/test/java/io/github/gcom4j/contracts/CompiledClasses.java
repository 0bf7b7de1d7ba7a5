package io.github.gcom4j.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds classes by where they are compiled to, so that nobody needs to list them. */
final class CompiledClasses {
    private CompiledClasses() {}

    /**
     * All classes of a package and below it whose names end like this, as far as they come from the same directory or jar as
     * one of them. Others are not loaded, because they may need what is optional.
     */
    static Stream<Class<?>> beside(Class<?> one, String suffix) {
        String folder = one.getPackageName().replace('.', '/');
        try {
            URI place = one.getProtectionDomain().getCodeSource().getLocation().toURI();
            if (Files.isDirectory(Path.of(place))) {
                return names(Path.of(place), folder, suffix).stream().map(CompiledClasses::load);
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place), Map.of())) {
                return names(jar.getPath("/"), folder, suffix).stream().map(CompiledClasses::load);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(Path root, String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(suffix + ".class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, CompiledClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
