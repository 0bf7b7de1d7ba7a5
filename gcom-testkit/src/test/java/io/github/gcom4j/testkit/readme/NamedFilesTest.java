package io.github.gcom4j.testkit.readme;

import static io.github.gcom4j.testkit.readme.ProjectFiles.ROOT;
import static io.github.gcom4j.testkit.readme.ProjectFiles.text;
import static io.github.gcom4j.testkit.readme.ProjectFiles.walk;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every file, package and type that the documents name exists. */
class NamedFilesTest {
    private static final List<String> SOURCES = List.of(
            "src/main/java",
            "src/test/java",
            "target/generated-sources/openapi/java",
            "target/generated-sources/openapi-published/java");

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern TYPE = Pattern.compile("([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:[.(<#].*)?");
    private static final Pattern FILE = Pattern.compile("(?:docs|spec|gcom-[a-z]+|\\.github|\\.ci)/[A-Za-z0-9_./-]*");
    private static final Pattern PACKAGE = Pattern.compile("(?:client|model|testkit|contracts|spec)(?:\\.[a-z]+)+");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");

    /** Types of others, by their packages where this build can load them, and by name where it cannot. */
    private static final List<String> FOREIGN_PACKAGES = List.of(
            "java.lang.", "java.net.", "java.net.http.", "java.time.", "java.util.", "java.util.concurrent.", "feign.");

    private static final Set<String> FOREIGN = Set.of(
            "BodySubscriber",
            "CloseableResource",
            "Host",
            "Http2Client",
            "JsonNullable",
            "MethodInterceptor",
            "Origin");

    @Test
    void everyLinkOfADocumentLeadsToAFile() {
        assertThat(documents(true)).isNotEmpty().allSatisfy(document -> assertThat(found(LINK, document))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists()));
    }

    @Test
    void everyFilePackageAndTypeThatADecisionOrTheArchitectureNamesExists() {
        Set<String> types = types();
        assertThat(documents(false)).isNotEmpty().allSatisfy(document -> assertThat(found(CODE, document))
                .allSatisfy(code -> assertThat(exists(code, types)).as(code).isTrue()));
    }

    private static boolean exists(String code, Set<String> types) {
        var type = TYPE.matcher(code);
        if (FILE.matcher(code).matches()) {
            return Files.exists(ROOT.resolve(code));
        }
        if (PACKAGE.matcher(code).matches()) {
            String path = "io/github/gcom4j/" + code.replace('.', '/');
            return sources().anyMatch(source -> Files.isDirectory(source.resolve(path)));
        }
        return !type.matches() || types.contains(type.group(1)) || isForeign(type.group(1));
    }

    private static boolean isForeign(String type) {
        return FOREIGN.contains(type) || FOREIGN_PACKAGES.stream().anyMatch(prefix -> canBeLoaded(prefix + type));
    }

    private static boolean canBeLoaded(String name) {
        try {
            Class.forName(name, false, NamedFilesTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError absent) {
            return false;
        }
    }

    private static Stream<Path> sources() {
        return SOURCES.stream().flatMap(ProjectFiles::sources);
    }

    private static Set<String> types() {
        Set<String> types = new TreeSet<>();
        sources()
                .flatMap(ProjectFiles::javaFiles)
                .forEach(file -> DECLARED.matcher(text(file)).results().forEach(type -> types.add(type.group(1))));
        return types;
    }

    /** All documents, or those that speak of the code as it is. */
    private static List<Path> documents(boolean all) {
        return Stream.concat(
                        Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")),
                        walk(ROOT.resolve("docs")))
                .filter(file -> file.toString().endsWith(".md"))
                .filter(file -> all || speaksOfCode(file))
                .toList();
    }

    private static boolean speaksOfCode(Path file) {
        boolean decision = file.getParent().endsWith("decisions");
        return file.endsWith("architecture.md") || (decision && !text(file).contains("**Status.** Superseded"));
    }

    private static Set<String> found(Pattern pattern, Path document) {
        return pattern.matcher(text(document))
                .results()
                .map(match -> match.group(1).strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
