package io.github.gcom4j.spring;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the client. What is not set stays as the client has it.
 *
 * @param token Token of an access policy. Required unless there is a bean of connection details.
 * @param apiUrl Origin of the API. Must be https, or http to this machine.
 * @param plainHttpHosts Hosts beyond this machine that the token may go to without TLS.
 * @param userAgent Name of the application and its version, added to the User-Agent.
 * @param connectTimeout Longest wait for a connection of the default transport. 10 seconds by default.
 * @param requestTimeout Longest wait for the answer to one request. 60 seconds by default.
 * @param callTimeout Longest time for a call with all its attempts. 2 minutes by default.
 * @param maxResponseSize Size of the longest response that is read. 64 MB by default.
 * @param rateLimiting Whether to keep to the rate limits that the API documents.
 * @param retry Repetition of failed requests.
 */
@ConfigurationProperties("grafana.cloud")
public record GrafanaCloudProperties(
        @Nullable String token,
        @DefaultValue("https://grafana.com") String apiUrl,
        @DefaultValue List<String> plainHttpHosts,
        @Nullable String userAgent,
        @Nullable Duration connectTimeout,
        @Nullable Duration requestTimeout,
        @Nullable Duration callTimeout,
        @Nullable DataSize maxResponseSize,
        @DefaultValue("false") boolean rateLimiting,
        @DefaultValue Retry retry) {

    /**
     * When a failed request is repeated.
     *
     * @param maxAttempts Number of attempts of a call, from 1. 4 by default.
     * @param baseDelay Longest wait before the second attempt, doubled before each further one.
     * @param maxDelay Longest wait before an attempt.
     */
    public record Retry(
            @Nullable Integer maxAttempts,
            @Nullable Duration baseDelay,
            @Nullable Duration maxDelay) {}

    /** Leaves out the token. */
    @Override
    public String toString() {
        return "GrafanaCloudProperties[apiUrl=" + apiUrl + ", token=" + (token == null ? "none" : "***") + "]";
    }
}
