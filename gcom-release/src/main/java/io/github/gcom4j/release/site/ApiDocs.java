package io.github.gcom4j.release.site;

import io.github.gcom4j.release.ExportedPackages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Javadoc of all published modules in one, with links to the JDK and to the libraries that signatures name. */
final class ApiDocs {
    private static final List<String> SOURCES = List.of(
            "src/main/java",
            "target/generated-sources/openapi/java",
            "target/generated-sources/openapi-published/java",
            "target/generated-sources/annotations");
    private static final String LIBRARIES = "https://javadoc.io/doc/";

    /** A published module by its folder, and what it is to readers. */
    private record PublishedModule(String folder, String title) {}

    private static final List<PublishedModule> MODULES = List.of(
            new PublishedModule("gcom-client", "Client"),
            new PublishedModule("gcom-model", "Values"),
            new PublishedModule("gcom-testkit", "Fake"),
            new PublishedModule("gcom-contracts", "Contracts"),
            new PublishedModule("gcom-spring-boot-starter", "Spring Boot"),
            new PublishedModule("spec", "Spec"));

    private final Path root;
    private final Path elementLists;

    /**
     * Makes the Javadoc of a project.
     *
     * @param root its folder, in which the modules are built
     * @param elementLists the lists of what the Javadoc of libraries holds, in folders named by group, artifact and version
     */
    ApiDocs(Path root, Path elementLists) {
        this.root = root;
        this.elementLists = elementLists;
    }

    /**
     * Writes it. That it has no warning is what {@code verify} holds each module to; here those remain that one cannot mend, of
     * libraries that are modules.
     *
     * @throws IllegalStateException if Javadoc fails
     */
    void write(Path target) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-quiet",
                "-Xdoclint:all,-missing",
                "-notimestamp",
                "-encoding",
                "UTF-8",
                "--release",
                "17",
                "-windowtitle",
                "gcom",
                "-doctitle",
                "gcom, the Java toolkit for the Grafana Cloud API",
                "-d",
                target.toString(),
                "-classpath",
                System.getProperty("java.class.path")));
        for (Path library : libraries()) {
            Path name = elementLists.relativize(library);
            arguments.addAll(List.of("-linkoffline", LIBRARIES + Links.address(name) + "/", library.toString()));
        }
        for (PublishedModule module : MODULES) {
            Set<String> its = packages(root.resolve(module.folder()).resolve("target/classes"));
            arguments.addAll(List.of("-group", module.title(), String.join(":", its)));
            arguments.addAll(sources(root.resolve(module.folder()), its));
        }
        run(arguments);
    }

    private static void run(List<String> arguments) {
        ToolProvider javadoc = ToolProvider.findFirst("javadoc")
                .orElseThrow(() -> new IllegalStateException("This JDK has no Javadoc"));
        StringWriter output = new StringWriter();
        PrintWriter printer = new PrintWriter(output);
        if (javadoc.run(printer, printer, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("Javadoc failed:\n" + output);
        }
    }

    /** The files of some packages, written and generated; without the declaration of the module, since not every module has one. */
    private static List<String> sources(Path module, Set<String> packages) throws IOException {
        List<String> files = new ArrayList<>();
        for (String folder : SOURCES) {
            for (String name : packages) {
                Path source = module.resolve(folder).resolve(name.replace('.', '/'));
                if (Files.isDirectory(source)) {
                    try (Stream<Path> found = Files.list(source)) {
                        found.map(Path::toString)
                                .filter(file -> file.endsWith(".java"))
                                .forEach(files::add);
                    }
                }
            }
        }
        return files;
    }

    private List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.walk(elementLists)) {
            return files.filter(file -> file.endsWith("element-list") || file.endsWith("package-list"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** What a module exports to everybody, or all that is not internal where it is none. */
    private static Set<String> packages(Path classes) throws IOException {
        Set<String> exported = ExportedPackages.of(classes);
        return (exported.isEmpty() ? allPackages(classes) : exported)
                .stream()
                        .filter(name -> !ExportedPackages.isInternal(name))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> allPackages(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file ->
                            Links.address(classes.relativize(file.getParent())).replace('/', '.'))
                    .collect(Collectors.toSet());
        }
    }
}
