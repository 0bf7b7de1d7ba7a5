package io.github.gcom4j.spec.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Holds the cases against oasdiff itself: go install github.com/oasdiff/oasdiff@latest. */
@Tag("outside")
class OasdiffTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> LEVELS = Set.of("error", "warning");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeAll
    static void oasdiffIsThere() {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "oasdiff")));
        assumeTrue(there, "oasdiff is not on the path");
    }

    @Test
    void everyIdOfLevelErrorAndWarningIsListed() throws IOException {
        assertThat(JSON.readTree(oasdiff("checks", "changelog", "--format", "json"))
                        .valueStream()
                        .filter(check -> LEVELS.contains(check.path("level").asString()))
                        .map(check -> check.path("id").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        ComparisonCase.all().stream().map(ComparisonCase::id).toList());
    }

    static Stream<ComparisonCase> named() {
        return ComparisonCase.all().stream().filter(each -> each.verdict().equals("named"));
    }

    @ParameterizedTest
    @MethodSource("named")
    void oasdiffHasThatNameForTheCaseUnlessItSaysWhyNot(ComparisonCase change) throws IOException {
        Path old = Files.writeString(folder.resolve("old.json"), change.old().toString());
        Path now = Files.writeString(folder.resolve("new.json"), change.now().toString());

        String report = oasdiff("changelog", old.toString(), now.toString(), "--format", "json");

        List<String> ids = JSON.readTree(report)
                .valueStream()
                .map(found -> found.path("id").asString())
                .toList();
        assertThat(ids.contains(change.id()))
                .as("%s", ids)
                .isEqualTo(change.outside().isEmpty());
    }

    private static String oasdiff(String... arguments) throws IOException {
        Process process = new ProcessBuilder(Stream.concat(Stream.of("oasdiff"), Stream.of(arguments))
                        .collect(Collectors.toList()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
