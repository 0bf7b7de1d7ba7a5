package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ModulePathTest {
    private static final String SOURCES = "src/test/module";
    private static final String USER = "io.github.gcom4j.user";
    // What the testkit needs at run time, and nothing optional.
    private static final String RUN_TIME =
            ".*(classes|/(gcom-(spec|model|client)|jackson|feign-core|jspecify)[^/]*\\.jar)";

    @Test
    void aModuleThatRequiresTheTestkitCompilesAndRuns(@TempDir Path directory) throws Exception {
        String path = OtherProcess.classPath(
                entry -> entry.matches(RUN_TIME) && !entry.endsWith("test-classes") && !entry.contains("yaml"));

        int compiled = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "-p",
                        path,
                        "--module-source-path",
                        SOURCES,
                        "-d",
                        directory.toString(),
                        "-m",
                        USER);
        assertThat(compiled).isZero();

        assertThat(OtherProcess.java(
                        directory.resolve("log"),
                        "-p",
                        path + java.io.File.pathSeparator + directory,
                        "-m",
                        USER + "/" + USER + ".Main"))
                .startsWith("mystack in io.github.gcom4j.testkit");
    }
}
