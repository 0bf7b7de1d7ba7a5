package io.github.gcom4j.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.gcom4j.client.GcomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The fake can be reached through the extension, where nothing can take it as a parameter. */
class ExtensionAccessTest {
    @RegisterExtension
    static final GcomExtension PER_CLASS = GcomExtension.perClass();

    // As an application is told where the API is, before any test.
    private static final String API_URL = PER_CLASS.apiUrl();

    @RegisterExtension
    final GcomExtension perTest = GcomExtension.perTest();

    @Test
    void theFakeThatWasAskedForEarlyIsTheOneOfTheTests() {
        try (GcomClient client =
                GcomClient.builder().apiUrl(API_URL).token(PER_CLASS.token()).build()) {
            assertThat(client.regions().list()).isNotEmpty();
        }
        assertThat(PER_CLASS.cloud().journal()).isNotEmpty();
        assertThat(PER_CLASS.apiUrl()).isEqualTo(API_URL);
    }

    @Test
    void whereThereIsNoFakeYetThatIsSaid() {
        assertThatIllegalStateException().isThrownBy(perTest::cloud).withMessageContaining("There is no fake yet");
    }
}
