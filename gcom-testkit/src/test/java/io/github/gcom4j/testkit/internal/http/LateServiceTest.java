package io.github.gcom4j.testkit.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.internal.wire.Exchanger;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.message.RequestHead;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LateServiceTest {
    @Test
    void begunServiceMakesNobodyWaitButWhoeverAsks() {
        CompletableFuture<Service> made = new CompletableFuture<>();

        Exchanger service = LateService.begin(made::join);
        CompletableFuture<RawAnswer> answer =
                CompletableFuture.supplyAsync(() -> service.refuse(RequestHead.UNREADABLE, 400, "Too long"));

        assertThat(answer).isNotDone();
        made.completeExceptionally(new IllegalStateException("Operations without a handler: [listMoons]"));
        assertThat(answer.join().status()).isEqualTo(500);
    }

    @Test
    void aServiceThatCannotBeMadeSaysWhyToEachRequest() {
        Exchanger service = LateService.begin(() -> {
            throw new IllegalStateException("Operations without a handler: [listMoons]");
        });

        for (int request = 0; request < 2; request++) {
            RawAnswer answer = service.refuse(RequestHead.UNREADABLE, 400, "Too long");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(new String(answer.body(), UTF_8)).contains("\"code\":\"InternalError\"", "[listMoons]");
        }
    }
}
