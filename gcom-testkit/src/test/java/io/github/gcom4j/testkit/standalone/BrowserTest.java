package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages in a real browser, which {@code pages.mjs} drives: what they show, whether they fit, and what axe finds. */
@Tag("outside")
class BrowserTest {
    private static final Path SOURCES = Path.of("src/test/browser");
    private static final Path WORK = Path.of("target/browser");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "pages.mjs");

    @BeforeEach
    void install() throws Exception {
        assumeTrue(chromium().isPresent(), "there is no Chromium on the path");
        Files.createDirectories(WORK);
        for (String file : FILES) {
            Files.copy(SOURCES.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        assumeTrue(
                run("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline") == 0,
                "the npm packages cannot be had, or there is no Node.js");
    }

    @Test
    void thePagesShowWhatIsThereAndCanBeUsedByAll() {
        Program.call(
                http -> {
                    int exit = run(
                            "node",
                            "pages.mjs",
                            http.origin(),
                            "t",
                            chromium().orElseThrow().toString(),
                            ".");
                    assertThat(exit).as(log()).isZero();
                },
                "--token",
                "t");
    }

    private static Optional<Path> chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(WORK.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(WORK.resolve("log").toFile())
                    .start();
            if (!process.waitFor(300, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException missing) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static String log() {
        try {
            return Files.readString(WORK.resolve("log"));
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }
}
