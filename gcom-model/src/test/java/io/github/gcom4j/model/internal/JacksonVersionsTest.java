package io.github.gcom4j.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.Version;

/** Versions of Jackson that do not work with each other are named. */
class JacksonVersionsTest {
    private static final ClassLoader WITHOUT_ANNOTATIONS = ClassLoader.getPlatformClassLoader();

    @Test
    void whatIsOnTheClassPathWorks() {
        assertThatCode(JacksonVersions::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0, 2.19.2", "1, 2.21", "2, 2.22", "3, 2.22"})
    void annotationsThatAreTooOldAreNamedWithWhatIsNeeded(int minor, String needed) {
        Version databind = new Version(3, minor, 0, null, null, null);

        assertThat(JacksonVersions.problem(databind, databind, WITHOUT_ANNOTATIONS)
                        .orElseThrow())
                .startsWith("jackson-annotations ")
                .endsWith("jackson-databind 3." + minor + ".0 needs " + needed + " or newer");
    }
}
