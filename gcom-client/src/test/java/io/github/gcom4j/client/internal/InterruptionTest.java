package io.github.gcom4j.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.CallInterruptedException;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.Operation;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    @Test
    void anInterruptedCallGivesUpAbortsItsRequestAndKeepsTheFlag() {
        CompletableFuture<TransportResponse> pending = new CompletableFuture<>();
        StubTransport transport = new StubTransport(request -> pending);
        try (GcomClient client =
                GcomClient.builder().token("glc_x").transport(transport).build()) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> client.regions().list())
                    .isInstanceOfSatisfying(CallInterruptedException.class, failure -> assertThat(failure.operation())
                            .isEqualTo(Operation.LIST_REGIONS));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(transport.requests()).hasSize(1);
            assertThat(pending).isCancelled();
        }
    }
}
