package io.github.gcom4j.testkit.foreign;

import io.github.gcom4j.testkit.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

/** A client in Python, which refuses answers that lack what is required or have what is not allowed. */
class PythonClientTest extends ForeignClientContract {
    private static final Path SOURCES = Path.of("src/test/python");
    private static final Path CLIENT = Path.of("target/foreign/python");
    private static final Path DRIVER = CLIENT.resolve("driver.py");

    private static Python python = new Python(Path.of("target/foreign/python-packages"));

    @BeforeAll
    static void install() throws Exception {
        python = Python.with(python.directory(), SOURCES.resolve("requirements.txt"));
        Files.copy(SOURCES.resolve("driver.py"), DRIVER, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    ForeignClient start(World world) throws Exception {
        return ForeignClient.start(CLIENT, List.of(python.program("python"), DRIVER.toString()), world.cloud);
    }
}
