package io.github.gcom4j.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts Java processes, all with the same flags but for those a measure is about. */
public final class Jvm {
    /** The flags of all contestants whose calls are timed. */
    public static final List<String> FLAGS = List.of("-Xms512m", "-Xmx512m");

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Jvm() {}

    /**
     * Returns the flags of a contestant that calls a server.
     *
     * @param server the server
     * @return the flags
     */
    public static List<String> flagsToCall(ServerAddress server) {
        return Stream.concat(FLAGS.stream(), server.clientFlags().stream()).toList();
    }

    /**
     * Starts a process.
     *
     * @param flags flags of the JVM
     * @param classPath its class path
     * @param mainClass its main class
     * @param arguments the arguments
     * @return the process
     * @throws IOException if it cannot be started
     */
    public static Child start(List<String> flags, String classPath, String mainClass, String... arguments)
            throws IOException {
        return start(flags, List.of("-classpath", classPath, mainClass), arguments);
    }

    /**
     * Starts a jar.
     *
     * @param flags flags of the JVM
     * @param jar the jar, whose manifest names a main class
     * @param arguments the arguments
     * @return the process
     * @throws IOException if it cannot be started
     */
    static Child startJar(List<String> flags, Path jar, String... arguments) throws IOException {
        return start(flags, List.of("-jar", jar.toString()), arguments);
    }

    private static Child start(List<String> flags, List<String> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(flags);
        command.addAll(program);
        command.addAll(List.of(arguments));
        return Child.start(new ProcessBuilder(command));
    }
}
