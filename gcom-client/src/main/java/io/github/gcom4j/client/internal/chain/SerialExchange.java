package io.github.gcom4j.client.internal.chain;

import io.github.gcom4j.client.error.DeadlineExceededException;
import io.github.gcom4j.client.internal.limit.StackQueues;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.Endpoint;
import io.github.gcom4j.model.Operation;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets writes to the plugins of a stack wait for each other, within the time for the call: the API refuses two at once. */
final class SerialExchange implements CallExchange {
    private static final Set<Endpoint> ONE_AT_A_TIME =
            Set.of(Operation.ADD_PLUGIN, Operation.UPDATE_PLUGIN, Operation.DELETE_PLUGIN);
    private static final Pattern STACK = Pattern.compile("/instances/([^/]+)/");

    private final CallExchange next;
    private final StackQueues queues;

    SerialExchange(CallExchange next, StackQueues queues) {
        this.next = next;
        this.queues = queues;
    }

    @Override
    public CompletableFuture<TransportResponse> send(Call call) {
        if (!ONE_AT_A_TIME.contains(call.endpoint())) {
            return next.send(call);
        }
        Matcher stack = STACK.matcher(call.request().uri().getPath());
        if (!stack.find()) {
            return next.send(call);
        }
        return queues.queue()
                .run(
                        queues.idOf(stack.group(1)),
                        place -> call.steps().resume(place, () -> tooLate(call)),
                        () -> next.send(call));
    }

    private static DeadlineExceededException tooLate(Call call) {
        return new DeadlineExceededException(
                call.endpoint(),
                "its turn among the writes to the plugins of the stack did not come within the time for the call");
    }
}
