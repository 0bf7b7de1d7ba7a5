package io.github.gcom4j.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts Java processes, all with the same flags but for those a measure is about. */
public final class Jvm {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Jvm() {}

    /**
     * Prepares a process whose messages go where ours go.
     *
     * @param flags flags of the JVM
     * @param classPath its class path
     * @param mainClass its main class
     * @param arguments the arguments
     * @return the process, not started yet
     */
    public static ProcessBuilder of(List<String> flags, String classPath, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(flags);
        command.addAll(List.of("-classpath", classPath, mainClass));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /**
     * Starts a process that lives as long as this one.
     *
     * @param builder the process
     * @return the process
     * @throws IOException if it cannot be started
     */
    public static Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }
}
