package io.github.gcom4j.client.messages;

import io.github.gcom4j.client.CallOptions;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.provisioning.RotationPlan;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.service.RegionSlug;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Conditions;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.GcomJson;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.Stack;
import java.net.Authenticator;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is wrong before anything is sent. */
final class SettingMessages {
    private SettingMessages() {}

    static List<Said> ofClients() {
        return List.of(
                new Said("a client has no credentials", () -> GcomClient.builder()
                        .build()),
                new Said("the variable of the token is not set", () -> GcomClient.builder()
                        .environment(Map.of())),
                new Said("a token is blank", () -> Credentials.of(" ")),
                new Said("a token holds what no token does", () -> Credentials.of("glc_\u00e4")),
                new Said("the origin has no scheme", () -> GcomClient.builder().apiUrl("grafana.com")),
                new Said("the origin has a path", () -> GcomClient.builder().apiUrl("https://grafana.com/v1")),
                new Said("the origin holds a password", () -> GcomClient.builder()
                        .apiUrl("https://me:secret@grafana.com")),
                new Said("the origin has no such port", () -> GcomClient.builder()
                        .apiUrl("https://grafana.com:99999")),
                new Said("the origin is no URL", () -> GcomClient.builder().apiUrl("https://graf ana.com")),
                new Said("the origin redirects", () -> GcomClient.builder().apiUrl("https://www.grafana.com")),
                new Said("the token would go over plain HTTP", () -> GcomClient.builder()
                        .token("glc_x")
                        .apiUrl("http://grafana.com")
                        .build()),
                new Said("a host is more than that", () -> GcomClient.builder().allowPlainHttp("http://fake")),
                new Said("a user agent is blank", () -> GcomClient.builder().userAgent(" ")),
                new Said("a time-out is zero", () -> GcomClient.builder().callTimeout(Duration.ZERO)),
                new Said("a time-out is too long", () -> GcomClient.builder().requestTimeout(Duration.ofDays(1000))),
                new Said("no byte may be read", () -> GcomClient.builder().maxResponseBytes(0)),
                new Said("the JDK's client follows redirects", () -> GcomClient.builder()
                        .httpClient(HttpClient.newBuilder()
                                .followRedirects(HttpClient.Redirect.ALWAYS)
                                .build())),
                new Said("the JDK's client has an authenticator", () -> GcomClient.builder()
                        .httpClient(HttpClient.newBuilder()
                                .authenticator(new Authenticator() {})
                                .build())),
                new Said("there is no attempt", () -> RetryPolicy.builder().maxAttempts(0)),
                new Said("a delay is negative", () -> RetryPolicy.builder().baseDelay(Duration.ofSeconds(-1))),
                new Said("a header is the client's own", () -> CallOptions.builder()
                        .header("Authorization", "x")),
                new Said("a header holds a line break", () -> CallOptions.builder()
                        .header("X-Team", "a\nb")),
                new Said("a wait is zero", () -> WaitOptions.defaults().withTimeout(Duration.ZERO)));
    }

    static List<Said> ofArguments(GcomClient client) {
        return List.of(
                new Said("an argument is null", () -> client.stacks().create(nothing())),
                new Said("a path value is blank", () -> client.stacks().get(" ")),
                new Said("a path value is \"..\"", () -> client.tokens().get("us", "..")),
                new Said("a path value holds half a character", () -> client.stacks()
                        .get("x\ud800")),
                new Said("a region is blank", () -> RegionSlug.of(" ")),
                new Said("a query has no region", () -> Queries.ListTokens.builder()
                        .build()),
                new Said(
                        "something required is missing",
                        () -> CreateStackRequest.builder().slug("shop").build()),
                new Said("a slug has a hyphen", () -> CreateStackRequest.builder()
                        .name("Shop")
                        .slug("my-shop")
                        .build()),
                new Said("a name is too long", () -> CreateTokenRequest.builder()
                        .accessPolicyId("p1")
                        .name("n".repeat(256))
                        .build()),
                new Said("a list is empty", () -> CreateAccessPolicyRequest.builder()
                        .name("readers")
                        .build()),
                new Said(
                        "a subnet is none",
                        () -> Conditions.builder().addAllowedSubnet("10.0.0.1").build()),
                new Said("a label has a space", () -> CreateStackRequest.builder()
                        .name("Shop")
                        .slug("shop")
                        .putLabel("my team", "a")
                        .build()),
                new Said("a version is none", () -> AddPluginRequest.builder()
                        .plugin("clock")
                        .version("one")
                        .build()),
                new Said("JSON is no value", () -> GcomJson.read("{\"id\":", Stack.class)),
                new Said("a prefix is no part of a name", () -> RotationPlan.of("us", "p1", "My App")),
                new Said("a grace period is negative", () -> RotationPlan.of("us", "p1", "app")
                        .withGrace(Duration.ofSeconds(-1))),
                new Said("a token would expire before it is needed", () -> RotationPlan.of("us", "p1", "app")
                        .withLifetime(Duration.ofMinutes(5))));
    }

    // What is not null to the compiler, though it is.
    private static CreateStackRequest nothing() {
        return Map.<String, CreateStackRequest>of().get("nothing");
    }
}
