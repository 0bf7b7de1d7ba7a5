package io.github.gcom4j.testkit.foreign;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gcom4j.testkit.ToolRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A virtual environment of Python below {@code target}, with packages of PyPI; the test is skipped where they cannot be had. */
record Python(Path directory) {
    static Python with(Path below, Path requirements) throws Exception {
        Path directory = below.toAbsolutePath();
        Python python = new Python(directory);
        Files.createDirectories(directory);
        Once.unless(directory.resolve("installed"), List.of(requirements), () -> {
            ToolRun made = python.run(120, "python3", "-m", "venv", directory.toString());
            assumeTrue(made.exit() == 0, "there is no Python 3 with venv: " + made.output());
            ToolRun installed = python.run(
                    300,
                    python.program("pip"),
                    "install",
                    "--quiet",
                    "-r",
                    requirements.toAbsolutePath().toString());
            assumeTrue(installed.exit() == 0, "the packages of Python cannot be had: " + installed.output());
        });
        return python;
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    ToolRun run(int seconds, String... command) throws Exception {
        return ToolRun.of(directory, directory.resolve("log"), seconds, command);
    }
}
