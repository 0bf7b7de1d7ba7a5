package io.github.gcom4j.testkit.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.ToolRun;
import io.github.gcom4j.testkit.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Schemathesis makes requests of the whole spec, right and wrong ones, and looks at what the fake answers. */
@Tag("outside")
class SchemathesisTest {
    private static final Path SPEC = Path.of("../spec/target/classes/META-INF/io.github.gcom4j/gcom-whole.yaml");
    private static final String SOUND_ANSWERS =
            "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance";

    private static Python python = new Python(Path.of("target/foreign/schemathesis"));

    @BeforeAll
    static void install() throws Exception {
        python = Python.with(python.directory(), Path.of("src/test/python/schemathesis.txt"));
    }

    @Test
    void noAnswerIsAnErrorOfTheServerUndocumentedOrAgainstItsSchema() throws Exception {
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.start()) {
            ToolRun result = check(cloud, "", "--checks", SOUND_ANSWERS);

            assertThat(result.exit()).as(result.output()).isZero();
            assertThat(result.output()).contains("Tested: 61");
        }
    }

    @Test
    void neitherIsOneOfARequestForWhatIsThere() throws Exception {
        try (World world = new World()) {
            ToolRun result =
                    check(world.cloud, whatIsThere(world), "--checks", SOUND_ANSWERS, "--exclude-method", "DELETE");

            assertThat(result.exit()).as(result.output()).isZero();
            assertThat(result.output()).contains("Tested: 52");
        }
    }

    @Test
    void whatIsAgainstTheSpecIsRefusedInStrictMode() throws Exception {
        try (World world = new World(FakeGrafanaCloudBuilder::strict)) {
            ToolRun result = check(
                    world.cloud,
                    whatIsThere(world),
                    "--checks",
                    SOUND_ANSWERS + ",negative_data_rejection",
                    "--mode",
                    "negative",
                    // Few paths can be wrong.
                    "--suppress-health-check",
                    "filter_too_much");

            assertThat(result.exit()).as(result.output()).isZero();
            assertThat(result.output()).contains("Tested: 61");
        }
    }

    /** Names things that are there, as few that are made up are. */
    private static String whatIsThere(World world) {
        return "[parameters]\n"
                + Spec.shipped().operations().stream()
                        .flatMap(operation -> operation.parameters().stream())
                        .filter(parameter -> parameter.in().equals("path")
                                || parameter.name().equals("org"))
                        .map(parameter -> "\"%s.%s\" = \"%s\"\n"
                                .formatted(parameter.in(), parameter.name(), world.value(parameter)))
                        .distinct()
                        .collect(Collectors.joining());
    }

    private static ToolRun check(FakeGrafanaCloud cloud, String configuration, String... options) throws Exception {
        Path file = Files.writeString(python.directory().resolve("schemathesis.toml"), configuration);
        List<String> command = new ArrayList<>(List.of(
                python.program("schemathesis"),
                "--config-file",
                file.toString(),
                "run",
                SPEC.toAbsolutePath().normalize().toString(),
                "--url",
                cloud.apiUrl() + "/api",
                "--header",
                "Authorization: Bearer " + cloud.token(),
                "--phases",
                "examples,coverage,fuzzing",
                "--max-examples",
                "10",
                "--seed",
                "1",
                "--no-color"));
        command.addAll(List.of(options));
        return python.run(600, command.toArray(String[]::new));
    }
}
