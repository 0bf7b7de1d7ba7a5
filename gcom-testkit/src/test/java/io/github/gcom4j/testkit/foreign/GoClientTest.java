package io.github.gcom4j.testkit.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gcom4j.testkit.ToolRun;
import io.github.gcom4j.testkit.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

/** A client in Go, which reads answers into structures with a type for each field. */
class GoClientTest extends ForeignClientContract {
    private static final Path CLIENT = Path.of("target/foreign/go");
    private static final Path PROGRAM = CLIENT.resolve("driver/driver").toAbsolutePath();

    @BeforeAll
    static void build() throws Exception {
        Files.createDirectories(PROGRAM.getParent());
        Files.copy(
                Path.of("src/test/go/main.go"), PROGRAM.resolveSibling("main.go"), StandardCopyOption.REPLACE_EXISTING);
        ToolRun go = run(20, "go", "version");
        assumeTrue(go.exit() == 0, "there is no Go: " + go.output());
        ToolRun built = run(300, "go", "build", "-o", PROGRAM.toString(), "./driver");
        assertThat(built.exit()).as(built.output()).isZero();
    }

    @Override
    ForeignClient start(World world) throws Exception {
        return ForeignClient.start(CLIENT, List.of(PROGRAM.toString()), world.cloud);
    }

    private static ToolRun run(int seconds, String... command) throws Exception {
        return ToolRun.of(CLIENT, CLIENT.resolve("driver/log"), seconds, command);
    }
}
