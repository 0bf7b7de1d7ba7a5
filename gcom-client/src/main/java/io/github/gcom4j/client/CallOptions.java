package io.github.gcom4j.client;

import io.github.gcom4j.client.internal.request.HeaderRules;
import io.github.gcom4j.client.internal.settings.CallSettings;
import io.github.gcom4j.client.internal.settings.Timeouts;
import io.github.gcom4j.client.retry.RetryPolicy;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Options of some calls that differ from those of the client; see {@link GcomClient#with(CallOptions)}. What is not set stays
 * as the client has it. Options are immutable, and their text form shows no value of a header.
 */
public final class CallOptions {
    private final @Nullable Duration callTimeout;
    private final @Nullable Duration requestTimeout;
    private final @Nullable RetryPolicy retryPolicy;
    private final Map<String, String> headers;
    private final @Nullable Long orgId;

    private CallOptions(Builder builder) {
        this.callTimeout = builder.callTimeout;
        this.requestTimeout = builder.requestTimeout;
        this.retryPolicy = builder.retryPolicy;
        this.headers = Collections.unmodifiableMap(sorted(builder.headers));
        this.orgId = builder.orgId;
    }

    /**
     * Starts options that change nothing.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    private static Map<String, String> sorted(Map<String, String> headers) {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return copy;
    }

    CallSettings appliedTo(CallSettings settings) {
        return new CallSettings(
                Objects.requireNonNullElse(requestTimeout, settings.requestTimeout()),
                Objects.requireNonNullElse(callTimeout, settings.callTimeout()),
                Objects.requireNonNullElse(retryPolicy, settings.retryPolicy()),
                settings.headersAnd(headers),
                Optional.ofNullable(orgId).or(settings::orgId));
    }

    @Override
    public String toString() {
        return "CallOptions[callTimeout=" + callTimeout + ", requestTimeout=" + requestTimeout + ", retryPolicy="
                + retryPolicy + ", headers=" + headers.keySet() + ", orgId=" + orgId + "]";
    }

    /** Builds {@link CallOptions}. A builder is not thread-safe. */
    public static final class Builder {
        private @Nullable Duration callTimeout;
        private @Nullable Duration requestTimeout;
        private @Nullable RetryPolicy retryPolicy;
        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private @Nullable Long orgId;

        private Builder() {}

        /**
         * Sets the longest wait for a call with all its attempts and the waits between them.
         *
         * @param timeout a positive duration
         * @return this builder
         */
        public Builder callTimeout(Duration timeout) {
            this.callTimeout = Timeouts.checked("callTimeout", timeout);
            return this;
        }

        /**
         * Sets the longest wait for the answer to one request.
         *
         * @param timeout a positive duration
         * @return this builder
         */
        public Builder requestTimeout(Duration timeout) {
            this.requestTimeout = Timeouts.checked("requestTimeout", timeout);
            return this;
        }

        /**
         * Sets when a failed request is repeated.
         *
         * @param policy the policy
         * @return this builder
         */
        public Builder retryPolicy(RetryPolicy policy) {
            this.retryPolicy = Objects.requireNonNull(policy, "policy must not be null");
            return this;
        }

        /**
         * Adds a header to each request.
         *
         * @param name the name, none of those the client sets itself
         * @param value the value, of printable ASCII characters
         * @return this builder
         * @throws IllegalArgumentException if a name or value is not allowed
         */
        public Builder header(String name, String value) {
            HeaderRules.check(name, value);
            headers.put(name, value);
            return this;
        }

        /**
         * Names the organization whose access policies and tokens are meant, for a token that may act for several. What
         * is not about access policies and tokens names its organization in the call itself.
         *
         * @param id the id of the organization; without it that of the calling token is meant
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder orgId(long id) {
            if (id <= 0) {
                throw new IllegalArgumentException("orgId must be positive but is " + id);
            }
            this.orgId = id;
            return this;
        }

        /**
         * Builds the options.
         *
         * @return the options
         */
        public CallOptions build() {
            return new CallOptions(this);
        }
    }
}
