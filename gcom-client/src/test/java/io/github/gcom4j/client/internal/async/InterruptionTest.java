package io.github.gcom4j.client.internal.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.CallInterruptedException;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    @Test
    void anInterruptedCallGivesUpAbortsItsRequestAndKeepsTheFlag() {
        CompletableFuture<TransportResponse> pending = new CompletableFuture<>();
        StubTransport transport = new StubTransport(request -> {
            Thread.currentThread().interrupt();
            return pending;
        });
        try (GcomClient client =
                GcomClient.builder().token("glc_x").transport(transport).build()) {
            assertThatThrownBy(() -> client.regions().list())
                    .isInstanceOfSatisfying(CallInterruptedException.class, failure -> assertThat(failure.operation())
                            .isEqualTo(Operation.LIST_REGIONS));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(transport.requests()).hasSize(1);
            assertThat(pending).isCancelled();
        }
    }

    @Test
    void aThreadThatIsInterruptedBeforeTheCallSendsNothing() {
        StubTransport transport = new StubTransport(request -> new CompletableFuture<>());
        CreateStackRequest request =
                CreateStackRequest.builder().name("mystack").slug("mystack").build();
        try (GcomClient client =
                GcomClient.builder().token("glc_x").transport(transport).build()) {
            List<ThrowingCallable> calls = List.of(
                    () -> client.stacks().create(request),
                    () -> client.stacks().delete("mystack"),
                    () -> client.regions().list(),
                    () -> client.plugins().list("mystack"));
            for (ThrowingCallable call : calls) {
                Thread.currentThread().interrupt();
                assertThatThrownBy(call).isInstanceOf(CallInterruptedException.class);
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(transport.requests()).isEmpty();
        }
    }
}
