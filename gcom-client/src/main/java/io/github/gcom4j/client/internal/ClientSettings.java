package io.github.gcom4j.client.internal;

import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.telemetry.CallListener;
import io.github.gcom4j.client.telemetry.CallTracer;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.transport.HttpTransport;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client is made of.
 *
 * @param transport carries the requests
 * @param baseUrl the base of all paths
 * @param token gives the current token
 * @param requestTimeout the longest wait for one answer
 * @param callTimeout the longest wait for a call with all its attempts
 * @param retryPolicy when to repeat a request
 * @param headers what to add to each request
 * @param listeners whom to tell of attempts
 * @param rateBudgets the shared budgets of rate-limited endpoints, null where they are not minded
 * @param tracer traces calls, null where they are not traced
 * @param scheduler the clock and the timer
 */
public record ClientSettings(
        HttpTransport transport,
        String baseUrl,
        Supplier<String> token,
        Duration requestTimeout,
        Duration callTimeout,
        RetryPolicy retryPolicy,
        Map<String, String> headers,
        List<CallListener> listeners,
        @Nullable RateBudgets rateBudgets,
        @Nullable CallTracer tracer,
        Scheduler scheduler) {

    /**
     * Returns settings with other credentials.
     *
     * @param source gives the current token
     * @return the new settings
     */
    public ClientSettings withToken(Supplier<String> source) {
        return new ClientSettings(
                transport,
                baseUrl,
                source,
                requestTimeout,
                callTimeout,
                retryPolicy,
                headers,
                listeners,
                rateBudgets,
                tracer,
                scheduler);
    }

    /**
     * Returns settings with other time-outs.
     *
     * @param request the longest wait for one answer
     * @param call the longest wait for a call
     * @return the new settings
     */
    public ClientSettings withTimeouts(Duration request, Duration call) {
        return new ClientSettings(
                transport,
                baseUrl,
                token,
                request,
                call,
                retryPolicy,
                headers,
                listeners,
                rateBudgets,
                tracer,
                scheduler);
    }

    /**
     * Returns settings with another retry policy.
     *
     * @param policy the policy
     * @return the new settings
     */
    public ClientSettings withRetryPolicy(RetryPolicy policy) {
        return new ClientSettings(
                transport,
                baseUrl,
                token,
                requestTimeout,
                callTimeout,
                policy,
                headers,
                listeners,
                rateBudgets,
                tracer,
                scheduler);
    }

    /**
     * Returns settings with more headers.
     *
     * @param more the headers to add
     * @return the new settings
     */
    public ClientSettings withHeaders(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(more);
        return new ClientSettings(
                transport,
                baseUrl,
                token,
                requestTimeout,
                callTimeout,
                retryPolicy,
                Map.copyOf(all),
                listeners,
                rateBudgets,
                tracer,
                scheduler);
    }
}
