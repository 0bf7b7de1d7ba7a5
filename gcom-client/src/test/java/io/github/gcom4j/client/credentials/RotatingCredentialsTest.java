package io.github.gcom4j.client.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.fixture.StubTransport;
import org.junit.jupiter.api.Test;

class RotatingCredentialsTest {
    private final StubTransport transport = StubTransport.ofEmptyLists();

    @Test
    void eachRequestCarriesTheTokenOfItsTime() {
        RotatingCredentials token = new RotatingCredentials(" glc_old\n");
        try (GcomClient client = GcomClient.builder()
                .credentials(token.credentials())
                .transport(transport)
                .build()) {
            assertThat(client.regions().list()).isEmpty();
            token.replace("glc_new");
            assertThat(client.regions().list()).isEmpty();
        }

        assertThat(transport.requests())
                .extracting(request -> request.headers().get("Authorization"))
                .containsExactly("Bearer glc_old", "Bearer glc_new");
    }

    @Test
    void aMalformedReplacementIsRefusedAndTheOldTokenStays() {
        RotatingCredentials token = new RotatingCredentials("glc_old");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> token.replace("canary token"))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
        assertThat(token.credentials().token()).isEqualTo("glc_old");
    }

    @Test
    void theTokenIsNotShown() {
        RotatingCredentials token = new RotatingCredentials("glc_canary");

        assertThat(token.toString() + token.credentials()).doesNotContain("canary");
    }
}
