package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What CONTRIBUTING.md promises: a list and a create come into the client by an edit of the spec alone. */
@Tag("slow")
class AddEndpointTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private final Path copy;

    AddEndpointTest(@TempDir Path copy) {
        this.copy = copy;
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void anEditOfTheSpecBringsBothFormsWithTheirJavadoc() throws Exception {
        String maven = System.getProperty("gcom.maven.home", "");
        assumeTrue(!maven.isEmpty(), "Maven does not run this test, so there is none to build the copy with");
        copyProject();
        Files.copy(Path.of("src/test/resources/add-endpoint/guests.yaml"), copy.resolve("spec/resources/guests.yaml"));
        Path root = copy.resolve("spec/gcom.yaml");
        Files.writeString(
                root,
                Files.readString(root)
                        .replaceFirst("\ntags:\n", "\ntags:\n  - name: Guests\n    description: Guests.\n")
                        .replaceFirst("\n      x-scopes:\n", """

                                      x-scopes:
                                        'org-guests:read': Read guests.
                                        'org-guests:write': Add guests.
                                """));

        compile(Path.of(maven, "bin", "mvn"));

        assertThat(javadoc("GuestOperations"))
                .contains("Lists the guests of an organization.")
                .contains("Required scope: {@code org-guests:read}.")
                .contains("List<Guest> list(String orgSlug);")
                .contains("List<Guest> list(String orgSlug, Queries.ListGuests query);")
                .contains("@throws ForbiddenException")
                .contains("Guest create(String orgSlug, CreateGuestRequest request);");
        assertThat(javadoc("GuestAsyncOperations"))
                .contains("/** Does what {@link GuestOperations#create(String, CreateGuestRequest)} does, without")
                .contains("CompletableFuture<List<Guest>> list(String orgSlug);");
        URL[] classes = {
            copy.resolve("gcom-client/target/classes").toUri().toURL(),
            copy.resolve("gcom-model/target/classes").toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(classes, withoutTheClient())) {
            assertThat(methods(loader, "GcomClient")).contains("GuestService guests()");
            assertThat(methods(loader, "GcomAsyncClient")).contains("GuestAsyncService guests()");
        }
    }

    private void copyProject() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT, 1)) {
            for (Path module : files.filter(Files::isDirectory).toList()) {
                copyFile(module.resolve("pom.xml"));
            }
        }
        try (Stream<Path> files = Files.list(PROJECT.resolve("spec"))) {
            files.filter(Files::isRegularFile).forEach(this::copyFile);
        }
        for (String tree : List.of(
                ".mvn",
                "spec/resources",
                "spec/published",
                "spec/src/main",
                "gcom-model/src/main",
                "gcom-client/src/main")) {
            if (Files.exists(PROJECT.resolve(tree))) {
                try (Stream<Path> files = Files.walk(PROJECT.resolve(tree))) {
                    files.filter(Files::isRegularFile).forEach(this::copyFile);
                }
            }
        }
    }

    private void copyFile(Path file) {
        try {
            if (Files.exists(file)) {
                Path target = copy.resolve(PROJECT.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path maven) throws Exception {
        Path log = copy.resolve("build.log");
        // Offline: what it needs is what this very build has needed.
        Process build = new ProcessBuilder(
                        maven.toString(), "-o", "-q", "-B", "-Pquick", "-pl", "gcom-client", "-am", "process-classes")
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(build.waitFor()).as(() -> read(log)).isZero();
    }

    private String javadoc(String type) {
        return read(copy.resolve(
                "gcom-client/target/generated-sources/openapi/java/io/github/gcom4j/client/service/" + type + ".java"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of this test without the classes that the copy has too. */
    private static ClassLoader withoutTheClient() {
        URL[] libraries = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") && !entry.contains("gcom-"))
                .map(AddEndpointTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(libraries, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> methods(ClassLoader loader, String type) throws ClassNotFoundException {
        return Arrays.stream(Class.forName("io.github.gcom4j.client." + type, false, loader)
                        .getMethods())
                .map(method -> method.getReturnType().getSimpleName() + " " + method.getName() + "()")
                .toList();
    }
}
