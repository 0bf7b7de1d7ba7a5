package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.gcom4j.spec.Spec;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a native image must know of the fake and the spec. */
class ReachabilityMetadataTest {
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void everyRecordAndEnumThatTheModuleOpensToJacksonIsListedAndNoOther() throws IOException {
        Set<String> opened = ModuleFinder.of(CLASSES).findAll().stream()
                .flatMap(module -> module.descriptor().opens().stream())
                .filter(opens -> opens.targets().contains("tools.jackson.databind"))
                .map(ModuleDescriptor.Opens::source)
                .collect(Collectors.toSet());
        Set<String> expected = new ClassFileImporter()
                .importPath(CLASSES).stream()
                        .filter(type -> opened.contains(type.getPackageName()))
                        .filter(type -> type.isRecord() || type.isEnum())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(metadata("gcom-testkit").path("reflection").valueStream().map(entry -> entry.path("type")
                        .asString()))
                .containsExactlyInAnyOrderElementsOf(expected)
                .hasSizeGreaterThan(5);
    }

    @Test
    void everyResourceOfTheProgramIsListed() throws IOException {
        List<String> globs = globs("gcom-testkit");
        try (Stream<Path> files = Files.list(CLASSES.resolve("io/github/gcom4j/testkit/standalone"))) {
            List<String> resources = files.filter(Files::isRegularFile)
                    .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.endsWith(".class"))
                    .toList();

            assertThat(resources).hasSizeGreaterThan(5).allMatch(resource -> globs.stream()
                    .anyMatch(glob -> matches(glob, resource)));
        }
    }

    @Test
    void theSpecIsListedUnderTheNameThatItIsReadBy() throws IOException {
        assertThat(Spec.class.getResource("/META-INF/io.github.gcom4j/gcom-whole.json"))
                .isNotNull();
        assertThat(globs("gcom-spec")).anyMatch(glob -> matches(glob, "META-INF/io.github.gcom4j/gcom-whole.json"));
    }

    private static boolean matches(String glob, String resource) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(resource));
    }

    private static List<String> globs(String artifact) throws IOException {
        return metadata(artifact)
                .path("resources")
                .valueStream()
                .map(resource -> resource.path("glob").asString())
                .toList();
    }

    private static JsonNode metadata(String artifact) throws IOException {
        String path = "/META-INF/native-image/io.github.gcom4j/" + artifact + "/reachability-metadata.json";
        try (InputStream file = ReachabilityMetadataTest.class.getResourceAsStream(path)) {
            return JsonMapper.shared().readTree(file);
        }
    }
}
