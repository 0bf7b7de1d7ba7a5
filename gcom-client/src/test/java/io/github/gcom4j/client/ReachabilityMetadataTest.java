package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.gcom4j.client.feign.PathSegment;
import io.github.gcom4j.model.Patch;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;

class ReachabilityMetadataTest {
    private static final String MODEL = "io.github.gcom4j.model";
    private static final String APIS = "io.github.gcom4j.client.feign";
    private static final String OWN_APIS = "io.github.gcom4j.client.internal.service";

    @Test
    void everyValueItsBuilderItsImplementationAndEveryOpenEnumIsListedForReflection() throws IOException {
        Set<String> expected = new HashSet<>();
        for (JavaClass type : new ClassFileImporter().importPackages(MODEL)) {
            if (type.isAnnotatedWith(JsonDeserialize.class) && !type.isEquivalentTo(Patch.class)) {
                String hidden = type.getPackageName() + ".Immutable" + type.getSimpleName();
                expected.addAll(Set.of(type.getName(), type.getName() + "$Builder", hidden, hidden + "$Builder"));
            } else if (type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(JsonCreator.class))) {
                expected.add(type.getName());
            }
        }

        assertThat(expected).hasSizeGreaterThan(150);
        assertThat(reflectedTypes(entries("gcom-model"))).containsAll(expected).contains(Patch.class.getName());
    }

    @Test
    void everyFeignInterfaceIsListedForReflectionAndAsAProxy() throws IOException {
        Set<String> interfaces = new ClassFileImporter()
                .importPackages(APIS, OWN_APIS).stream()
                        .filter(JavaClass::isInterface)
                        .map(JavaClass::getName)
                        .filter(name -> !name.endsWith("package-info"))
                        .collect(Collectors.toSet());
        Set<String> proxies = entriesOfTheClient()
                .map(entry -> entry.path("type").path("proxy").path(0).asString(""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());

        assertThat(interfaces).hasSizeGreaterThan(15);
        assertThat(proxies).isEqualTo(interfaces);
        interfaces.add(PathSegment.class.getName());
        assertThat(reflectedTypes(entriesOfTheClient())).isEqualTo(interfaces);
    }

    @Test
    void everyTypeListedForReflectionExists() throws IOException {
        Set<String> listed = reflectedTypes(entries("gcom-model"));
        listed.addAll(reflectedTypes(entriesOfTheClient()));

        assertThat(listed).allSatisfy(name -> assertThat(
                        Class.forName(name, false, getClass().getClassLoader()))
                .isNotNull());
    }

    @Test
    void theResourceWithTheVersionIsListedAndExists() throws IOException {
        String glob =
                metadata("gcom-client").path("resources").path(0).path("glob").asString();

        assertThat(getClass().getClassLoader().getResource(glob)).isNotNull();
    }

    private static Stream<JsonNode> entriesOfTheClient() throws IOException {
        return Stream.concat(entries("gcom-client"), entries("gcom-client-published"));
    }

    private static Set<String> reflectedTypes(Stream<JsonNode> entries) {
        return entries.filter(entry -> entry.path("type").isString())
                .map(entry -> entry.path("type").asString())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<JsonNode> entries(String artifact) throws IOException {
        return metadata(artifact).path("reflection").valueStream();
    }

    private static JsonNode metadata(String artifact) throws IOException {
        String path = "/META-INF/native-image/io.github.gcom4j/" + artifact + "/reachability-metadata.json";
        try (InputStream file = ReachabilityMetadataTest.class.getResourceAsStream(path)) {
            return JsonMapper.shared().readTree(file);
        }
    }
}
