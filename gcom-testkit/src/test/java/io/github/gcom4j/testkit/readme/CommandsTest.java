package io.github.gcom4j.testkit.readme;

import static io.github.gcom4j.testkit.readme.ProjectFiles.ROOT;
import static io.github.gcom4j.testkit.readme.ProjectFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Each command of the documents about the fake is run: calls of curl by the test of the guide, the others here or in CI. */
class CommandsTest {
    private static final List<String> DOCUMENTS = List.of("README.md", "docs/fake.md", "docs/testing.md");
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final List<String> BUILDS = List.of(
            "./mvnw -q package -DskipTests",
            "./mvnw -q -Pquickstart",
            "./mvnw -pl gcom-testkit -am verify -Dtest='ReadOnlyOnTheServiceTest'"
                    + " -Dsurefire.failIfNoSpecifiedTests=false");
    private static final String JAR =
            " -jar gcom-testkit/target/gcom-testkit-0.1.0-SNAPSHOT-standalone.jar --port 8080";
    private static final List<String> STARTS = List.of(
            "java" + JAR,
            "java -XX:TieredStopAtLevel=1 -XX:ArchiveClassesAtExit=fake.jsa" + JAR,
            "java -XX:TieredStopAtLevel=1 -XX:SharedArchiveFile=fake.jsa" + JAR);
    /**
     * What CI runs as a whole, alone or with others; the flag that updates contracts is that of their own tests, and what installs
     * for the user is {@code verify} with one step more.
     */
    private static final List<String> OF_CI = List.of(
            "./mvnw verify",
            "./mvnw verify -Dcontracts.update=true",
            "./mvnw -B -ntp -pl gcom-contracts -am verify",
            "./mvnw -q install -DskipTests -Dmaven.javadoc.skip=true");

    private static final Set<String> LEFT_BEHIND = Set.of("target", ".git", "node_modules");

    @Test
    void everyCommandIsRunBySomeTest() {
        List<String> commands = DOCUMENTS.stream()
                .flatMap(document -> BLOCK.matcher(text(ROOT.resolve(document))).results())
                .flatMap(block -> block.group(1).lines())
                .filter(line -> !line.startsWith("curl "))
                .toList();

        assertThat(commands)
                .containsAll(BUILDS)
                .containsAll(STARTS)
                .isSubsetOf(
                        Stream.of(BUILDS, STARTS, OF_CI).flatMap(List::stream).toList());
        assertThat(text(ROOT.resolve(".ci/run"))).contains("./mvnw -B -ntp verify");
    }

    @Test
    @Tag("outside")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are those of a Unix shell")
    void theCommandsBuildAndStartTheProgramInAFreshCopy(@TempDir Path copy) throws Exception {
        copyProject(copy);
        for (String command : BUILDS) {
            Process build = shell(copy, command);
            String output = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(build.waitFor()).as(command + "\n" + output).isZero();
        }
        for (String command : STARTS) {
            starts(shell(copy, "exec " + command.replace("8080", "0")));
        }
        assertThat(copy.resolve("fake.jsa")).isNotEmptyFile();
    }

    private static void starts(Process program) throws Exception {
        try (BufferedReader output = program.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = new ArrayList<>();
            String line = output.readLine();
            while (line != null && !line.contains("live view")) {
                said.add(line);
                line = output.readLine();
            }
            assertThat(said).isNotEmpty().first().asString().contains("listens at http://127.0.0.1:");
            program.destroy();
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly();
        }
    }

    private static Process shell(Path directory, String command) throws IOException {
        return new ProcessBuilder("sh", "-c", command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static void copyProject(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(CommandsTest::isSource).toList()) {
                Path copied = to.resolve(ROOT.relativize(file));
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }

    private static boolean isSource(Path file) {
        return Files.isRegularFile(file)
                && Stream.iterate(file, path -> path != null, Path::getParent)
                        .map(path -> String.valueOf(path.getFileName()))
                        .noneMatch(LEFT_BEHIND::contains);
    }
}
