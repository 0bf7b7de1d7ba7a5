package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gcom4j.testkit.PlainHttp;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layers that the image puts on its base, run by this machine's JVM and by a small runtime made of it. */
@Tag("slow")
class ImageTest {
    private static final Path IMAGE = Path.of("target/jib-image.tar");
    private static final Pattern LISTENS = Pattern.compile("listens at http://[^ ]+:([0-9]+)");
    private static final String MODULES =
            "java.base,java.desktop,java.logging,java.management,java.net.http,java.sql,java.xml,jdk.crypto.ec";

    private final Path root;

    ImageTest(@TempDir Path root) {
        this.root = root;
    }

    @BeforeEach
    void unpack() throws Exception {
        assumeTrue(Files.exists(IMAGE), "there is no image: ./mvnw -Pimage package makes one");
        run("tar", "-xf", IMAGE.toAbsolutePath().toString(), "-C", root.toString());
        String script = "cd '" + root + "' && for layer in *.tar.gz blobs/sha256/*; do"
                + " [ -f \"$layer\" ] && tar -xzf \"$layer\" 2>/dev/null; done; true";
        run("sh", "-c", script);
    }

    @Test
    void answersOnTheJvmOfThisMachine() throws Exception {
        answers(Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    @Test
    void answersOnARuntimeWithLittleElse() throws Exception {
        Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
        Path runtime = root.resolve("runtime");
        boolean linked = Files.exists(jlink)
                && new ProcessBuilder(jlink.toString(), "--add-modules", MODULES, "--output", runtime.toString())
                                .redirectErrorStream(true)
                                .redirectOutput(root.resolve("jlink.log").toFile())
                                .start()
                                .waitFor()
                        == 0;
        assumeTrue(linked, "this JDK cannot make a runtime");
        answers(runtime.resolve("bin").resolve("java"));
    }

    private void answers(Path java) throws IOException {
        String classPath =
                Files.readString(root.resolve("app/jib-classpath-file")).replace("/app/", root + "/app/");
        ProcessBuilder builder = new ProcessBuilder(
                java.toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Files.readString(root.resolve("app/jib-main-class-file")).strip());
        builder.environment().put("GCOM_FAKE_HOST", "0.0.0.0");
        builder.environment().put("GCOM_FAKE_PORT", "0");
        builder.environment().put("GCOM_FAKE_ADMIN_TOKEN", "of-the-image");
        Process process = builder.redirectErrorStream(true).start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            Matcher listens = LISTENS.matcher(String.valueOf(output.readLine()));
            assertThat(listens.find()).isTrue();
            PlainHttp http = new PlainHttp("http://127.0.0.1:" + listens.group(1), "of-the-image");
            assertThat(http.get("/_admin/health").status()).isEqualTo(200);
            assertThat(http.get("/_admin/settings").status()).isEqualTo(200);
        } finally {
            process.destroyForcibly();
        }
    }

    private void run(String... command) throws Exception {
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("log").toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(root.resolve("log"))).isZero();
    }
}
