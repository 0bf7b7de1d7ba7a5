package io.github.gcom4j.client.internal.settings;

import io.github.gcom4j.client.internal.text.DurationText;
import io.github.gcom4j.client.retry.RetryPolicy;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What some calls of a client may do otherwise than the rest.
 *
 * @param requestTimeout the longest wait for one answer
 * @param callTimeout the longest wait for a call with all its attempts
 * @param retryPolicy when to repeat a request
 * @param headers what to add to each request
 * @param orgId the organization whose policies and tokens are meant, empty for that of the calling token
 */
public record CallSettings(
        Duration requestTimeout,
        Duration callTimeout,
        RetryPolicy retryPolicy,
        Map<String, String> headers,
        Optional<Long> orgId) {

    /**
     * Returns the settings of calls that a wait repeats by itself.
     *
     * @return the same without retries
     */
    public CallSettings withoutRetries() {
        return new CallSettings(requestTimeout, callTimeout, RetryPolicy.none(), headers, orgId);
    }

    /**
     * Returns the settings of calls about the organization of the calling token.
     *
     * @return the same without a chosen organization
     */
    public CallSettings withoutOrganization() {
        return new CallSettings(requestTimeout, callTimeout, retryPolicy, headers, Optional.empty());
    }

    /**
     * Joins headers; a later one replaces an earlier one of the same name.
     *
     * @param more the headers to add
     * @return all headers
     */
    public Map<String, String> headersAnd(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.putAll(more);
        return Collections.unmodifiableMap(all);
    }

    /** Shows no value of a header. */
    @Override
    public String toString() {
        return "CallSettings[requestTimeout=" + DurationText.of(requestTimeout) + ", callTimeout="
                + DurationText.of(callTimeout) + ", retryPolicy=" + retryPolicy + ", headers=" + headers.keySet()
                + ", orgId=" + orgId + "]";
    }
}
