package io.github.gcom4j.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.OtherProcess;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The build puts whole JUnits of other versions under {@code target/junit}. */
@Tag("slow")
class OtherJUnitVersionsTest {
    private static final int TESTS = 14;

    @ParameterizedTest
    @CsvSource({"oldest, --include-engine=junit-jupiter", "newest, execute"})
    void theExtensionRunsOnTheOldestAndTheNewestJUnit(String version, String argument, @TempDir Path directory)
            throws Exception {
        String junit = Path.of("target/junit", version + ".jar").toString();
        String classPath =
                junit + File.pathSeparator + OtherProcess.classPath(entry -> !entry.matches(".*/junit-[^/]*\\.jar"));

        String output = OtherProcess.java(
                directory.resolve("log"),
                "-cp",
                classPath,
                "org.junit.platform.console.ConsoleLauncher",
                argument,
                "--select-class=" + GcomTestTest.class.getName(),
                "--select-class=" + GcomTestPerClassTest.class.getName(),
                "--details=tree",
                "--disable-banner",
                "--disable-ansi-colors");

        assertThat(output)
                .containsPattern("\\[ +" + TESTS + " tests found +]")
                .containsPattern("\\[ +" + TESTS + " tests successful +]");
    }
}
