package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.provisioning.Ensured;
import io.github.gcom4j.client.provisioning.Outcome;
import io.github.gcom4j.client.provisioning.Planned;
import io.github.gcom4j.client.provisioning.Provisioner;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.ApiObject;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.GcomJson;
import io.github.gcom4j.model.published.AddMemberRequest;
import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However it is spelled, what was ensured once is planned as unchanged and takes no further write; target/second-runs.md counts. */
class SecondRunsTest {
    private static final String HEAD = """
            | call | declarations | writes of the first runs | writes of the second runs |
            | --- | --- | --- | --- |
            """;
    /** By kind: declarations, writes of first runs, writes of second runs. */
    private static final Map<String, int[]> COUNTS = new ConcurrentSkipListMap<>();

    private final VirtualClock clock = VirtualClock.at(Instant.parse("2026-11-22T10:00:00Z"));
    private final FakeGrafanaCloud cloud =
            FakeGrafanaCloud.builder().clock(clock).start();
    private final GcomClient client = GcomClient.builder()
            .apiUrl(cloud.apiUrl())
            .token(cloud.token())
            .scheduler(clock.skippingScheduler())
            .build();
    private final Provisioner provisioner = Provisioner.of(client);

    @AfterEach
    void close() {
        client.close();
        cloud.close();
    }

    @AfterAll
    static void writeCounts() throws IOException {
        Files.writeString(
                Path.of("target", "second-runs.md"),
                COUNTS.entrySet().stream()
                        .map(kind -> "| `ensure" + kind.getKey() + "` | " + kind.getValue()[0] + " | "
                                + kind.getValue()[1] + " | " + kind.getValue()[2] + " |\n")
                        .collect(Collectors.joining("", HEAD, "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"url\":\"\"",
                "\"url\":\"https://own.example.com/\"",
                "\"url\":\"HTTPS://Own.Example.com\"",
                "\"region\":\"us\"",
                "\"description\":\"\"",
                "\"description\":\"  \"",
                "\"description\":\" two words \\n\"",
                "\"name\":\" Shop \"",
                "\"deleteProtection\":true",
                "\"deleteProtection\":false",
                "\"labels\":{\"b\":\"2\",\"a\":\"1\"}",
                "\"labels\":{}",
                "\"plan\":\"free\"",
                "\"version\":\"v12.0.0\"",
                "\"k6OrgId\":7",
                "\"hlInstanceId\":77",
                "\"org\":\"\"",
                "\"plugins\":[\"grafana-clock-panel\"]",
                "\"prometheus\":true,\"logs\":true,\"waitForReadiness\":false"
            })
    void stacks(String more) {
        CreateStackRequest declared = read("{\"name\":\"Shop\",\"slug\":\"shop\",%s}", more, CreateStackRequest.class);
        twice("Stack", p -> p.ensureStack(declared), p -> p.planStack(declared));
        cloud.given().stack("blog");
        CreateStackRequest other = declared.toBuilder()
                .slug("blog")
                .url(declared.url().map(url -> url.replaceAll("(?i)own", "blog")))
                .build();
        twice("Stack", p -> p.ensureStack(other), p -> p.planStack(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"displayName\":\" \"",
                "\"displayName\":\" Two words \"",
                "\"displayName\":\"readers\"",
                "\"scopes\":[\"metrics:read\",\"logs:read\",\"logs:read\"]",
                "\"conditions\":{\"allowedSubnets\":[]}",
                "\"conditions\":{\"allowedSubnets\":[\"10.1.2.3/8\",\"10.0.0.0/8\",\"2001:DB8::1/32\"]}",
                "\"conditions\":{\"allowedSubnets\":[\"::ffff:10.0.0.1/120\",\"0.0.0.0/0\",\"::/0\"]}",
                "\"realms\":[{\"type\":\"stack\",\"identifier\":\"5\",\"labelPolicies\":[{\"selector\":\" { a = \\\"b\\\" } \"}]}]",
                "\"attributes\":{\"pdcConfiguration\":{\"limitedHosts\":[\"a:1\",\"b:2\"]}}"
            })
    void accessPolicies(String more) {
        CreateAccessPolicyRequest declared = read(
                "{\"name\":\"readers\",\"scopes\":[\"logs:read\"],\"realms\":[{\"type\":\"org\",\"identifier\":\"1\"}],%s}",
                more, CreateAccessPolicyRequest.class);
        twice("AccessPolicy", p -> p.ensureAccessPolicy("us", declared), p -> p.planAccessPolicy("us", declared));
        cloud.given().accessPolicy("writers", "logs:write");
        CreateAccessPolicyRequest other = declared.toBuilder().name("writers").build();
        twice("AccessPolicy", p -> p.ensureAccessPolicy("us", other), p -> p.planAccessPolicy("us", other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"displayName\":\" \"",
                "\"displayName\":\" Two words \"",
                "\"expiresAt\":\"2027-01-01T00:00:00Z\"",
                "\"expiresAt\":\"2027-01-01T00:00:00.123456789Z\""
            })
    void tokens(String more) {
        AccessPolicy policy = cloud.given().accessPolicy("readers");
        CreateTokenRequest declared = read(
                "{\"name\":\"reader\",\"accessPolicyId\":\"" + policy.id() + "\",%s}", more, CreateTokenRequest.class);
        twice("Token", p -> p.ensureToken("us", declared), p -> p.planToken("us", declared));
        cloud.given().token(policy, "other");
        CreateTokenRequest other = declared.toBuilder().name("other").build();
        twice("Token", p -> p.ensureToken("us", other), p -> p.planToken("us", other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"version\":\"latest\"",
                "\"version\":\"v1.2.3\"",
                "\"version\":\"1.2.3\"",
                "\"noRestart\":true"
            })
    void plugins(String more) {
        cloud.given().catalogPlugin("clock", "Clock", "2.0.0", "1.2.3", "1.0.0");
        cloud.given().stack("shop");
        AddPluginRequest declared = read("{\"plugin\":\"clock\",%s}", more, AddPluginRequest.class);
        twice(
                "Plugin",
                p -> p.ensurePlugin("shop", declared, WaitOptions.defaults()),
                p -> p.planPlugin("shop", declared));
        cloud.given().stack("blog");
        client.plugins()
                .add(
                        "blog",
                        AddPluginRequest.builder()
                                .plugin("clock")
                                .version("1.0.0")
                                .build());
        twice(
                "Plugin",
                p -> p.ensurePlugin("blog", declared, WaitOptions.defaults()),
                p -> p.planPlugin("blog", declared));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"role\":\"None\"", "\"isDisabled\":true", "\"isDisabled\":false"})
    void serviceAccounts(String more) {
        cloud.given().stack("shop");
        CreateServiceAccountRequest declared =
                read("{\"name\":\"deployer\",\"role\":\"Viewer\",%s}", more, CreateServiceAccountRequest.class);
        twice(
                "ServiceAccount",
                p -> p.ensureServiceAccount("shop", declared),
                p -> p.planServiceAccount("shop", declared));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"role\":\"Admin\"",
                "\"billing\":1,\"security\":0",
                "\"privacy\":\"1\"",
                "\"username\":\"1234567\"",
                "\"username\":\"Grace@example.com\""
            })
    void members(String more) {
        String organization = cloud.organization().slug();
        AddMemberRequest declared = read("{\"username\":\"grace\",%s}", more, AddMemberRequest.class);
        twice("Member", p -> p.ensureMember(organization, declared), p -> p.planMember(organization, declared));
    }

    private static <T extends ApiObject> T read(String declaration, String more, Class<T> type) {
        // The last of two properties counts.
        return GcomJson.read(declaration.formatted(more).replace(",}", "}"), type);
    }

    private void twice(String kind, Function<Provisioner, Ensured<?>> ensure, Function<Provisioner, Planned<?>> plan) {
        Outcome foretold = plan.apply(provisioner).outcome();
        int start = writes();
        assertThat(ensure.apply(provisioner).outcome()).isEqualTo(foretold);
        int first = writes();

        assertThat(plan.apply(provisioner).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(ensure.apply(provisioner).outcome()).isEqualTo(Outcome.UNCHANGED);
        int second = writes();

        COUNTS.merge(kind, new int[] {1, first - start, second - first}, SecondRunsTest::sum);
        assertThat(second - first).isZero();
    }

    private static int[] sum(int[] one, int[] other) {
        return new int[] {one[0] + other[0], one[1] + other[1], one[2] + other[2]};
    }

    private int writes() {
        return (int) cloud.journal().stream()
                .filter(exchange -> !exchange.method().equals("GET"))
                .count();
    }
}
