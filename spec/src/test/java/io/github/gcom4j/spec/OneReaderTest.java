package io.github.gcom4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OneReaderTest {
    private static final Path REPOSITORY = Path.of("..");

    /** Following references and opening the shipped files are what every reader of OpenAPI begins with. */
    private static final Pattern READS = Pattern.compile("\\(\\s*\"\\$ref\"|getResource\\w*\\([^)]*gcom\\.(json|yaml)");

    @Test
    void noOtherModuleReadsTheSpecByItself() throws IOException {
        try (Stream<Path> modules = Files.list(REPOSITORY)) {
            List<Path> others = modules.filter(
                            module -> module.getFileName().toString().startsWith("gcom-"))
                    .filter(module -> Files.isDirectory(module.resolve("src")))
                    .toList();
            assertThat(others).hasSizeGreaterThan(3);
            assertThat(others.stream().flatMap(OneReaderTest::readers)).isEmpty();
        }
    }

    private static Stream<Path> readers(Path module) {
        try (Stream<Path> files = Files.walk(module.resolve("src"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(OneReaderTest::reads)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean reads(Path file) {
        try {
            return READS.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
