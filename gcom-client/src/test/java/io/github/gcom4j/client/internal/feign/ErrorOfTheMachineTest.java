package io.github.gcom4j.client.internal.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.fixture.StubTransport;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An {@link Error} is nothing the toolkit knows to wrap: whoever handles it looks for its own type. */
@Timeout(60)
class ErrorOfTheMachineTest {
    static Stream<Consumer<GcomClient>> blockingCalls() {
        return Stream.of(
                client -> client.regions().list(),
                client -> client.stacks().findBySlug("mystack"),
                client -> client.tokens().list("us").iterator().next());
    }

    @ParameterizedTest
    @MethodSource("blockingCalls")
    void aBlockingCallThrowsAnErrorAsItIs(Consumer<GcomClient> call) {
        Error error = new NoClassDefFoundError("vault");
        Credentials credentials = Credentials.from(() -> {
            throw error;
        });
        StubTransport transport = new StubTransport(request -> new CompletableFuture<>());
        try (GcomClient client = GcomClient.builder()
                .credentials(credentials)
                .transport(transport)
                .build()) {
            assertThat(catchThrowable(() -> call.accept(client))).isSameAs(error);
        }
    }
}
