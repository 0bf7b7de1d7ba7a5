package io.github.gcom4j.contracts.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>gcom-parent</artifactId>\\s*<version>(.+?)</version>");

    @Test
    void theSpecBreaksNoReleaseWithoutItsBeingAccepted() throws IOException {
        ReleaseGate gate = new ReleaseGate(
                projectVersion(),
                Baselines.read(ROOT.resolve("spec/baseline")),
                new Changelog(Files.readString(ROOT.resolve("CHANGELOG.md"))),
                Spec.documented());

        String problems = String.join("\n", gate.problems());
        if (!problems.isEmpty()) {
            throw new AssertionError(problems);
        }
    }

    private static Version projectVersion() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(version.find()).as("the version in pom.xml").isTrue();
        return Version.of(version.group(1));
    }
}
