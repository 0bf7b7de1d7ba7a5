package io.github.gcom4j.testkit.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.ToolRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Schemathesis makes requests of the whole spec, right and wrong ones, and looks at what the fake answers. */
@Tag("outside")
class SchemathesisTest {
    private static final Path WORK = Path.of("target/schemathesis");
    private static final Path SPEC = Path.of("../spec/target/classes/META-INF/io.github.gcom4j/gcom-whole.yaml");
    private static final String VERSION = "4.32.5";

    private static final Path PROGRAM = WORK.resolve("bin/schemathesis").toAbsolutePath();

    @BeforeAll
    static void install() throws Exception {
        Files.createDirectories(WORK);
        if (!Files.isExecutable(PROGRAM)) {
            ToolRun made = run(60, "python3", "-m", "venv", WORK.toString());
            assumeTrue(made.exit() == 0, "there is no Python 3 with venv: " + made.output());
            ToolRun installed =
                    run(300, WORK.resolve("bin/pip").toString(), "install", "--quiet", "schemathesis==" + VERSION);
            assumeTrue(installed.exit() == 0, "Schemathesis cannot be had from PyPI: " + installed.output());
        }
    }

    @Test
    void noAnswerIsAnErrorOfTheServerUndocumentedOrAgainstItsSchema() throws Exception {
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.start()) {
            ToolRun result = check(
                    cloud,
                    "--checks",
                    "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance",
                    "--phases",
                    "examples,coverage,fuzzing",
                    "--max-examples",
                    "10");

            assertThat(result.exit()).as(result.output()).isZero();
            assertThat(result.output()).contains("Tested: 61");
        }
    }

    private static ToolRun check(FakeGrafanaCloud cloud, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "run",
                SPEC.toAbsolutePath().normalize().toString(),
                "--url",
                cloud.apiUrl() + "/api",
                "--header",
                "Authorization: Bearer " + cloud.token(),
                "--seed",
                "1",
                "--no-color"));
        command.addAll(List.of(options));
        return run(600, command.toArray(String[]::new));
    }

    private static ToolRun run(int seconds, String... command) throws Exception {
        return ToolRun.of(Path.of("."), WORK.resolve("log"), seconds, command);
    }
}
