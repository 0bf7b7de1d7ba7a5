package io.github.gcom4j.client.internal.settings;

import io.github.gcom4j.client.internal.answer.ServerTime;
import io.github.gcom4j.client.internal.limit.RateBudgets;
import io.github.gcom4j.client.internal.limit.StackQueues;
import io.github.gcom4j.client.telemetry.CallListener;
import io.github.gcom4j.client.telemetry.CallTracer;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.transport.HttpTransport;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client is made of.
 *
 * @param transport carries the requests
 * @param baseUrl the base of all paths
 * @param token gives the current token
 * @param calls what some calls may do otherwise
 * @param listeners called for each attempt
 * @param rateBudgets the shared budgets of rate-limited endpoints, null where rate limiting is off
 * @param tracer traces calls, null where they are not traced
 * @param scheduler the clock and the timer
 * @param completions runs the steps of asynchronous calls
 * @param answers how answers are read
 * @param extensions what the user adds to Feign
 * @param stackQueues the queues of writes to stacks
 * @param serverTime the clock of the API
 */
public record ClientSettings(
        HttpTransport transport,
        String baseUrl,
        Supplier<String> token,
        CallSettings calls,
        List<CallListener> listeners,
        @Nullable RateBudgets rateBudgets,
        @Nullable CallTracer tracer,
        Scheduler scheduler,
        Executor completions,
        AnswerSettings answers,
        FeignExtensions extensions,
        StackQueues stackQueues,
        ServerTime serverTime) {

    /**
     * Returns settings with other credentials.
     *
     * @param source gives the current token
     * @return the new settings
     */
    public ClientSettings withToken(Supplier<String> source) {
        return copy(source, calls);
    }

    /**
     * Returns settings for calls that do something otherwise.
     *
     * @param changed what they do
     * @return the new settings
     */
    public ClientSettings withCalls(CallSettings changed) {
        return copy(token, changed);
    }

    private ClientSettings copy(Supplier<String> newToken, CallSettings newCalls) {
        return new ClientSettings(
                transport,
                baseUrl,
                newToken,
                newCalls,
                listeners,
                rateBudgets,
                tracer,
                scheduler,
                completions,
                answers,
                extensions,
                stackQueues,
                serverTime);
    }
}
