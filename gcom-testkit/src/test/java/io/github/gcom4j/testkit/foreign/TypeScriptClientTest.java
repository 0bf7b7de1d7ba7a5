package io.github.gcom4j.testkit.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.ToolRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A client that openapi-typescript makes from the spec is type-checked and plays a scenario. What is downloaded and compiled
 * stays under {@code target/foreign/typescript} until its sources change.
 */
@Tag("outside")
class TypeScriptClientTest {
    private static final Path SOURCES = Path.of("src/test/typescript");
    private static final Path SPEC = Path.of("../spec/target/classes/META-INF/io.github.gcom4j/gcom-whole.yaml");
    private static final Path WORK = Path.of("target/foreign/typescript");
    private static final List<String> PACKAGES = List.of("package.json", "package-lock.json", ".npmrc");
    private static final List<String> PROGRAM = List.of("tsconfig.json", "scenario.ts");

    private static final String GENERATOR = "node_modules/openapi-typescript/bin/cli.js";
    private static final String COMPILER = "node_modules/typescript/bin/tsc";

    @BeforeAll
    static void install() throws Exception {
        Files.createDirectories(WORK);
        ToolRun node = run(20, "node", "--eval", "if (typeof fetch === 'undefined') throw new Error('no fetch')");
        assumeTrue(node.exit() == 0, "there is no Node.js 18 or later: " + node.output());
        Once.unless(WORK.resolve("installed"), copied(PACKAGES), () -> {
            ToolRun npm = run(120, "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
            assumeTrue(npm.exit() == 0, "the npm packages cannot be had: " + npm.output());
        });
    }

    @Test
    void aClientGeneratedInTypeScriptIsSoundlyTypedAndPlaysAScenario() throws Exception {
        Stream<Path> sources =
                Stream.of(copied(PACKAGES), copied(PROGRAM), List.of(SPEC)).flatMap(List::stream);
        Once.unless(WORK.resolve("compiled"), sources.toList(), () -> {
            String spec = SPEC.toAbsolutePath().normalize().toString();
            // A property with a default can be left out of a request.
            succeed("node", GENERATOR, spec, "--default-non-nullable=false", "-o", "gcom.ts");
            succeed("node", COMPILER, "-p", ".");
        });
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.start()) {
            String output = succeed("node", "out/scenario.js", cloud.apiUrl(), cloud.token());

            assertThat(output).isEqualTo("3 policies on mystack");
            cloud.verify().receivedOnlyValidRequests().hasPlugin("mystack", "grafana-github-datasource");
        }
    }

    private static List<Path> copied(List<String> names) throws IOException {
        for (String name : names) {
            Files.copy(SOURCES.resolve(name), WORK.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        return names.stream().map(WORK::resolve).toList();
    }

    private static String succeed(String... command) throws Exception {
        ToolRun result = run(120, command);
        assertThat(result.exit()).as(result.output()).isZero();
        return result.output();
    }

    private static ToolRun run(int seconds, String... command) throws Exception {
        return ToolRun.of(WORK, WORK.resolve("log"), seconds, command);
    }
}
