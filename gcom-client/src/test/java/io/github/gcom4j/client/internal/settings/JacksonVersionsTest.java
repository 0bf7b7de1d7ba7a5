package io.github.gcom4j.client.internal.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.Version;

/** Versions of Jackson that do not work with each other are named when a client is built. */
class JacksonVersionsTest {
    private static final ClassLoader WITHOUT_NEWER_ANNOTATIONS = ClassLoader.getPlatformClassLoader();

    @Test
    void whatIsOnTheClassPathWorks() {
        assertThatCode(JacksonVersions::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"1, 2.21", "2, 2.22", "3, 2.22"})
    void annotationsThatAreTooOldAreNamedWithWhatIsNeeded(int minor, String needed) {
        Version databind = new Version(3, minor, 0, null, null, null);

        assertThatThrownBy(() -> JacksonVersions.check(databind, WITHOUT_NEWER_ANNOTATIONS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("jackson-annotations ")
                .hasMessageContaining("jackson-databind 3." + minor + ".0 needs " + needed + " or newer");
    }

    @Test
    void jackson30WorksWithAnyAnnotations() {
        Version databind = new Version(3, 0, 4, null, null, null);

        assertThatCode(() -> JacksonVersions.check(databind, WITHOUT_NEWER_ANNOTATIONS))
                .doesNotThrowAnyException();
    }
}
