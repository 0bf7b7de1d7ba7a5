package io.github.gcom4j.spec.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ships has no fault in the eyes of the linters of others. They are fetched from npm: {@code verify -Poutside}. */
@Tag("outside")
class LintersTest {

    private static final Path SOURCES = Path.of("src/test/linters");
    private static final Path WORK = Path.of("target/linters");
    private static final Path SHIPPED = Path.of("target/classes/META-INF/io.github.gcom4j");

    private record Result(int exit, String output) {}

    @BeforeAll
    static void install() throws Exception {
        Files.createDirectories(WORK);
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Files.copy(file, WORK.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Result npm = run(400, "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
        boolean installed = npm.exit() == 0;
        if (!installed) {
            System.out.println("The linters are skipped because the npm packages cannot be had: " + npm.output());
        }
        Assumptions.assumeTrue(installed, npm.output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gcom.yaml", "gcom-whole.yaml"})
    void redoclyHasNothingToSay(String spec) throws Exception {
        Result result = run(120, "node", "node_modules/@redocly/cli/bin/cli.js", "lint", "--format=json", path(spec));

        assertThat(result.exit()).as(result.output()).isZero();
        assertThat(result.output()).contains("\"errors\": 0", "\"warnings\": 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gcom.yaml", "gcom-whole.yaml"})
    void spectralHasNothingToSay(String spec) throws Exception {
        Result result = run(
                120,
                "node",
                "node_modules/@stoplight/spectral-cli/dist/index.js",
                "lint",
                "--ruleset=spectral.yaml",
                "--fail-severity=hint",
                path(spec));

        assertThat(result.exit()).as(result.output()).isZero();
    }

    private static String path(String spec) {
        return SHIPPED.resolve(spec).toAbsolutePath().toString();
    }

    /** A program that is missing or takes too long has failed. */
    private static Result run(int seconds, String... command) throws IOException, InterruptedException {
        Path log = WORK.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            return new Result(-1, String.valueOf(missing.getMessage()));
        }
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return new Result(-1, "no end after " + seconds + " s");
        }
        return new Result(process.exitValue(), Files.readString(log).strip());
    }
}
