package io.github.gcom4j.spec.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareSpecsTest {
    private static final String OLD = """
        openapi: 3.0.3
        info: {title: Things, version: 1.0.0}
        paths:
          /things:
            get: {operationId: listThings, responses: {'204': {description: None.}}}
            post: {operationId: addThing, responses: {'204': {description: None.}}}
        """;

    private static final String NEW = """
        openapi: 3.0.3
        info: {title: Things, version: 1.1.0}
        paths:
          /things:
            get: {operationId: listThings, deprecated: true, responses: {'204': {description: None.}}}
            put: {operationId: setThings, responses: {'204': {description: None.}}}
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void whatChangedIsWrittenAsSectionsOfAChangelog() throws IOException {
        assertThat(compare(file("old.yaml", OLD), file("new.yml", NEW))).isEqualTo(CompareSpecs.BREAKING);
        assertThat(out).hasToString("""
            ### Changed
            - `addThing`: the operation addThing is gone (`#/paths/~1things/post`)
            ### Deprecated
            - `listThings`: listThings is deprecated (`#/paths/~1things/get`)
            ### Added
            - `setThings`: the operation setThings (`#/paths/~1things/put`)
            """);
    }

    @Test
    void nothingChangesBetweenAFileOfJsonAndTheJarOfTheSameSpec() throws IOException {
        String json = "{\"openapi\": \"3.0.3\", \"paths\": {\"/things\": {}}}";

        assertThat(compare(file("old.json", json), jar("META-INF/io.github.gcom4j/gcom.json", json)))
                .isEqualTo(CompareSpecs.COMPATIBLE);
        assertThat(out).hasToString("Nothing changed.\n");
    }

    @Test
    void anotherNumberOfFilesIsRefused() {
        assertThat(compare("one.yaml")).isEqualTo(CompareSpecs.FAILED);
        assertThat(err).hasToString("Give two files: the older spec and the newer one.\n");
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        String old = file("old.yaml", OLD);

        assertThat(compare(old, folder.resolve("none.json").toString())).isEqualTo(CompareSpecs.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.json cannot be read: ");
        assertThat(compare(old, file("broken.json", "{"))).isEqualTo(CompareSpecs.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("broken.json cannot be read: ");
        assertThat(compare(old, file("other.json", "[]"))).isEqualTo(CompareSpecs.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("other.json is no OpenAPI description: it has no paths");
        assertThat(compare(old, jar("other.txt", ""))).isEqualTo(CompareSpecs.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("spec.jar is no jar of gcom-spec");
    }

    @Test
    void aKeywordThatIsNotKnownIsNamedRatherThanSkipped() throws IOException {
        String later = file("new.yaml", NEW.replace("deprecated: true", "callbacks: {}"));

        assertThat(compare(file("old.yaml", OLD), later)).isEqualTo(CompareSpecs.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("#/paths/~1things/get/callbacks");
    }

    private int compare(String... files) {
        return CompareSpecs.run(stream(out), stream(err), files);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String jar(String entry, String text) throws IOException {
        Path jar = folder.resolve("spec.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream entries = new ZipOutputStream(file)) {
            entries.putNextEntry(new ZipEntry(entry));
            entries.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return jar.toString();
    }
}
