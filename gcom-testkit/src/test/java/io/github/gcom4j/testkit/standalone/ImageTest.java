package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.PlainHttp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The layers that the image puts on its base, run by this machine's JVM and by a small runtime made of it. */
@Tag("slow")
class ImageTest {
    private static final Path IMAGE = Path.of("target/jib-image.tar");
    private static final Pattern LISTENS = Pattern.compile("listens at http://[^ ]+:([0-9]+)");
    private static final String MODULES =
            "java.base,java.desktop,java.logging,java.management,java.net.http,java.sql,java.xml,jdk.crypto.ec";

    private static final int LARGEST_CONFIG = 100_000;

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

    @Test
    void runsWithoutRightsAndSaysWhatItIs() throws IOException {
        JsonNode config = config();

        assertThat(config.path("User").asString()).isEqualTo("10001:10001");
        assertThat(config.path("ExposedPorts").has("8080/tcp")).isTrue();
        assertThat(config.path("Env").toString()).contains("GCOM_FAKE_HOST=0.0.0.0");
        assertThat(config.path("Labels").propertyNames())
                .contains("org.opencontainers.image.title", "org.opencontainers.image.version");
    }

    private void answers(Path java) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(java));
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

    /** The command of the image, with its folders where the layers were unpacked. */
    private List<String> command(Path java) throws IOException {
        List<String> command = new ArrayList<>();
        for (JsonNode word : config().path("Entrypoint")) {
            String text = word.asString();
            command.add(
                    text.startsWith("@/app/")
                            ? Files.readString(root.resolve(text.substring(2))).replace("/app/", root + "/app/")
                            : text.replace("/tmp/", root + "/"));
        }
        command.set(0, java.toString());
        // Options of newer JVMs than the one of this test.
        command.add(1, "-XX:+IgnoreUnrecognizedVMOptions");
        return command;
    }

    private JsonNode config() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toFile().isFile() && file.toFile().length() < LARGEST_CONFIG)
                    .map(ImageTest::json)
                    .map(json -> json.path("config"))
                    .filter(config -> config.has("Entrypoint"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static JsonNode json(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.startsWith("{") ? Json.mapper().readTree(text) : MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
