package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Spec and fake serve other languages: a client that openapi-typescript makes from the spec is type-checked and plays a
 * scenario. What is downloaded and compiled stays under {@code target/typescript} until its sources change.
 */
@Tag("slow")
class TypeScriptClientTest {
    private static final Path SOURCES = Path.of("src/test/typescript");
    private static final Path SPEC = Path.of("../spec/target/classes/META-INF/io.github.gcom4j/gcom.yaml");
    private static final Path WORK = Path.of("target/typescript");
    private static final List<String> PACKAGES = List.of("package.json", "package-lock.json", ".npmrc");
    private static final List<String> PROGRAM = List.of("tsconfig.json", "scenario.ts");

    private static final String GENERATOR = "node_modules/openapi-typescript/bin/cli.js";
    private static final String COMPILER = "node_modules/typescript/bin/tsc";

    @BeforeAll
    static void install() throws Exception {
        Files.createDirectories(WORK);
        ToolRun node = run(20, "node", "--eval", "if (typeof fetch === 'undefined') throw new Error('no fetch')");
        skipUnless(node.exit() == 0, "there is no Node.js 18 or later: " + node.output());
        onceFor("installed", copied(PACKAGES), () -> {
            ToolRun npm = run(120, "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
            skipUnless(npm.exit() == 0, "the npm packages cannot be had: " + npm.output());
        });
    }

    @Test
    void aClientGeneratedInTypeScriptIsSoundlyTypedAndPlaysAScenario() throws Exception {
        Stream<Path> sources =
                Stream.of(copied(PACKAGES), copied(PROGRAM), List.of(SPEC)).flatMap(List::stream);
        onceFor("compiled", sources.toList(), () -> {
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

    private interface Step {
        void run() throws Exception;
    }

    /** Does a step unless it was done for the same contents of the same files. */
    private static void onceFor(String step, List<Path> files, Step action) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : files) {
            digest.update(Files.readAllBytes(file));
        }
        String contents = HexFormat.of().formatHex(digest.digest());
        Path done = WORK.resolve(step);
        if (!Files.exists(done) || !Files.readString(done).equals(contents)) {
            action.run();
            Files.writeString(done, contents);
        }
    }

    private static String succeed(String... command) throws Exception {
        ToolRun result = run(120, command);
        assertThat(result.exit()).as(result.output()).isZero();
        return result.output();
    }

    private static ToolRun run(int seconds, String... command) throws Exception {
        return ToolRun.of(WORK, WORK.resolve("log"), seconds, command);
    }

    private static void skipUnless(boolean condition, String reason) {
        if (!condition) {
            System.out.println("The test of a TypeScript client is skipped because " + reason);
        }
        Assumptions.assumeTrue(condition, reason);
    }
}
