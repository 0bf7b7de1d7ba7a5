package io.github.gcom4j.benchmarks.run;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One that takes part.
 *
 * @param label as tables name it
 * @param name what the worker makes it by
 * @param classPath what it runs on
 */
public record Entrant(String label, String name, String classPath) {
    // The client and its closure, without the fake and the rest that is here to measure with.
    private static final String OWN = entries(".*(gcom-(benchmarks|model|client)|feign-core|tools.jackson.core"
            + "|jackson-annotations|jspecify|okhttp|okio|kotlin|httpclient5|httpcore5|slf4j).*");

    /** The client as users have it. */
    public static final Entrant GCOM = new Entrant("gcom", "gcom", OWN);

    /** The client on OkHttp. */
    public static final Entrant GCOM_OKHTTP = new Entrant("gcom on OkHttp", "gcom-okhttp", OWN);

    /** The client on Apache's. */
    public static final Entrant GCOM_APACHE = new Entrant("gcom on Apache HttpClient", "gcom-apache", OWN);

    /** The client's transport without the client. */
    public static final Entrant TRANSPORT = new Entrant("bare transport, records", "transport", OWN);

    /** The other transport without the client. */
    public static final Entrant TRANSPORT_OKHTTP =
            new Entrant("bare OkHttp transport, records", "transport-okhttp", OWN);

    /** The third. */
    public static final Entrant TRANSPORT_APACHE =
            new Entrant("bare Apache HttpClient transport, records", "transport-apache", OWN);

    /** The JDK's client as it comes. */
    public static final Entrant HAND_WRITTEN = new Entrant("JDK client, records", "hand-written", OWN);

    /** Jackson's tree. */
    public static final Entrant TREE = new Entrant("Jackson tree", "tree", OWN);

    /**
     * Tells whether this is a client from the stock templates.
     *
     * @return whether it is
     */
    public boolean isRival() {
        return name.startsWith("rival.");
    }

    /**
     * Returns what a fork of JMH runs on.
     *
     * @return the class path with JMH
     */
    public String jmhClassPath() {
        return classPath + File.pathSeparator + entries(".*(jmh-core|jopt-simple|commons-math3).*");
    }

    /**
     * Finds the rivals that were generated and compiled.
     *
     * @param directory where they are
     * @return the rivals; one that did not compile is named on the standard error and left out
     */
    public static List<Entrant> rivals(Path directory) {
        List<Entrant> rivals = new ArrayList<>();
        add(rivals, directory, "feign", "rival.FeignRival");
        add(rivals, directory, "native", "rival.NativeRival");
        add(rivals, directory, "okhttp-gson", "rival.OkHttpGsonRival");
        add(rivals, directory, "resttemplate", "rival.RestTemplateRival");
        add(rivals, directory, "apache-httpclient", "rival.ApacheRival");
        return rivals;
    }

    private static String entries(String pattern) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.matches(pattern))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void add(List<Entrant> rivals, Path directory, String library, String className) {
        Path target = directory.resolve(library).resolve("target");
        if (Files.exists(target.resolve("classes").resolve(className.replace('.', '/') + ".class"))) {
            String classPath = Stream.of(
                            target.resolve("classes").toString(), target.resolve("dependency") + "/*", OWN_CLASSES)
                    .collect(Collectors.joining(File.pathSeparator));
            rivals.add(new Entrant("stock " + library, className, classPath));
        } else {
            System.err.println("stock " + library + " did not compile and is left out; see " + directory);
        }
    }

    // The worker itself, without anything it is compiled against.
    private static final String OWN_CLASSES = OWN.substring(0, OWN.indexOf(File.pathSeparatorChar));
}
