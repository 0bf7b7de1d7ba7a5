package io.github.gcom4j.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.contracts.Contracts;
import io.github.gcom4j.model.GcomJson;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spring.GcomClientCustomizer;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The public API of each module is what its committed description says. */
class ApiDescriptionTest {
    private static final Path FOLDER = Path.of("api");
    private static final boolean UPDATE = Boolean.getBoolean("api.update");

    static Stream<Arguments> modules() {
        return Stream.of(
                Arguments.of("gcom-spec", Spec.class),
                Arguments.of("gcom-model", GcomJson.class),
                Arguments.of("gcom-client", GcomClient.class),
                Arguments.of("gcom-testkit", FakeGrafanaCloud.class),
                Arguments.of("gcom-contracts", Contracts.class),
                Arguments.of("gcom-spring-boot-starter", GcomClientCustomizer.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void thePublicApiIsAsDescribed(String module, Class<?> entrance) throws IOException, URISyntaxException {
        Path classes = Path.of(
                entrance.getProtectionDomain().getCodeSource().getLocation().toURI());
        String described = new ApiDescription(entrance.getClassLoader()).of(classes);
        Path file = FOLDER.resolve(module + ".txt");
        if (UPDATE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, described);
        }

        String committed = Files.exists(file) ? Files.readString(file) : "";
        assertThat(ApiDescription.difference(committed, described))
                .as("the public API is another one than gcom-release/%s says; if that is meant, run ./mvnw -Papi", file)
                .isEmpty();
    }
}
