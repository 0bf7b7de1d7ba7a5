package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of docs/fake.md, from the first to the last. */
class GuideTest {
    private static final Path GUIDE = Path.of("../docs/fake.md");

    @Test
    void everyCurlOfTheGuideSucceeds(@TempDir Path directory) throws IOException {
        List<Curl> examples = Files.readAllLines(GUIDE).stream()
                .filter(line -> line.startsWith("curl "))
                .map(Curl::parse)
                .toList();
        assertThat(examples).hasSizeGreaterThan(10);

        Program.Run run = Program.call(http -> examples.forEach(example -> assertThat(example.run(http, directory))
                .as(example.toString())
                .returns(2, answer -> answer.status() / 100)));

        assertThat(run.exitCode()).isZero();
    }

    @Test
    void theFirstExampleIsWhatTheProgramSays() throws IOException {
        Program.Run run = Program.call(http -> {});

        String said = run.out()
                .lines()
                .filter(line -> line.contains("curl"))
                .findFirst()
                .orElse("");
        String example = said.substring(said.indexOf("curl")).replaceFirst(":[0-9]+/", ":8080/");
        assertThat(Files.readString(GUIDE)).contains(example);
    }

    @Test
    void refusesTheFirstExampleWithoutItsToken() throws IOException {
        Curl first = Files.readAllLines(GUIDE).stream()
                .filter(line -> line.startsWith("curl "))
                .map(Curl::parse)
                .findFirst()
                .orElseThrow();

        Program.call(http -> assertThat(http.get(first.path())).returns(401, PlainHttp.Answer::status));
    }
}
