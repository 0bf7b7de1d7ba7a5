package io.github.gcom4j.client.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.ApiObject;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.GcomJson;
import io.github.gcom4j.model.published.AddMemberRequest;
import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each property that can be declared is compared with what is there: what differs is changed, or refused where nothing can
 * change it. Only what the service never tells is left to the create.
 */
class DeclaredPropertiesTest {
    /** What becomes of a property that differs. */
    private enum Fate {
        /** It identifies the thing. */
        KEY,
        CHANGED,
        REFUSED,
        /** No answer tells it. */
        CREATE_ONLY
    }

    /**
     * A property.
     *
     * @param declared its value in the declaration
     * @param same what the answer holds if it is so
     * @param other what the answer holds if it is not
     */
    private record Property(String name, Fate fate, String declared, String same, String other) {}

    @SuppressWarnings("ImmutableEnumChecker") // the lists are immutable and the lambdas keep nothing
    private enum Thing {
        STACK(
                CreateStackRequest.class,
                Map.of("name", "\"Shop\"", "slug", "\"shop\""),
                "\"id\":1,\"slug\":\"shop\",\"name\":\"Shop\"",
                Provisioner::planStack,
                key("name", "\"Shop\""),
                key("slug", "\"shop\""),
                changed(
                        "url",
                        "\"https://own.example/\"",
                        "\"url\":\"HTTPS://own.example\"",
                        "\"url\":\"https://shop.grafana.net\""),
                refused("region", "\"eu\"", "\"regionSlug\":\"eu\"", "\"regionSlug\":\"us\""),
                changed("description", "\"New\"", "\"description\":\" New \"", "\"description\":\"Old\""),
                changed(
                        "labels",
                        "{\"b\":\"2\",\"a\":\"1\"}",
                        "\"labels\":{\"a\":\"1\",\"b\":\"2\"}",
                        "\"labels\":null"),
                changed("deleteProtection", "true", "\"deleteProtection\":true", "\"deleteProtection\":null"),
                refused("org", "\"acme\"", "\"orgSlug\":\"acme\"", "\"orgSlug\":\"other\""),
                changed("plan", "\"free\"", "\"plan\":\"free\"", "\"plan\":\"gcloud\""),
                changed("version", "\"v12.1.0\"", "\"version\":\"12.1.0\"", "\"version\":\"stable\""),
                createOnly("reasonType", "\"other\""),
                createOnly("issueLink", "\"https://example.com\""),
                createOnly("prometheus", "true"),
                createOnly("graphite", "true"),
                createOnly("logs", "true"),
                createOnly("alerts", "true"),
                changed("hlInstanceId", "7", "\"hlInstanceId\":7", "\"hlInstanceId\":8"),
                changed("k6OrgId", "7", "\"k6OrgId\":7", "\"k6OrgId\":null"),
                refused("cluster", "\"c1\"", "\"clusterSlug\":\"c1\"", "\"clusterSlug\":\"c2\""),
                createOnly("plugins", "[\"clock\"]"),
                createOnly("hosted", "true"),
                createOnly("adminUserInstance", "true"),
                createOnly("usernameOrEmail", "\"ada\""),
                createOnly("publicInstance", "true"),
                createOnly("waitForReadiness", "false")),
        POLICY(
                CreateAccessPolicyRequest.class,
                Map.of(
                        "name", "\"readers\"",
                        "scopes", "[\"logs:read\"]",
                        "realms", "[{\"type\":\"org\",\"identifier\":\"1\"}]"),
                "\"id\":\"p1\",\"name\":\"readers\",\"scopes\":[\"logs:read\"],\"realms\":[{\"type\":\"org\",\"identifier\":\"1\"}]",
                (provisioner, declared) -> provisioner.planAccessPolicy("us", declared),
                key("name", "\"readers\""),
                changed("displayName", "\"New\"", "\"displayName\":\"New \"", "\"displayName\":\"Old\""),
                changed(
                        "scopes",
                        "[\"logs:read\",\"a:read\"]",
                        "\"scopes\":[\"a:read\",\"logs:read\"]",
                        "\"scopes\":[\"a:read\"]"),
                changed(
                        "realms",
                        "[{\"type\":\"stack\",\"identifier\":\"1\",\"labelPolicies\":[{\"selector\":\"{ a = \\\"b c\\\" }\"}]}]",
                        "\"realms\":[{\"type\":\"stack\",\"identifier\":\"1\",\"labelPolicies\":[{\"selector\":\"{a=\\\"b c\\\"}\"}]}]",
                        "\"realms\":[{\"type\":\"stack\",\"identifier\":\"1\",\"labelPolicies\":[{\"selector\":\"{a=\\\"bc\\\"}\"}]}]"),
                changed(
                        "conditions",
                        "{\"allowedSubnets\":[\"10.0.0.0/8\",\"::1/128\"]}",
                        "\"conditions\":{\"allowedSubnets\":[\"::1/128\",\"10.0.0.0/8\"]}",
                        "\"conditions\":null"),
                changed(
                        "attributes",
                        "{\"pdcConfiguration\":{\"limitedHosts\":[\"a:1\",\"b:2\"]}}",
                        "\"attributes\":{\"lokiQueryPolicy\":{\"maxQueryTime\":\"1h\"},\"allowedScopes\":[\"x:y\"],"
                                + "\"pdcConfiguration\":{\"limitedHosts\":[\"b:2\",\"a:1\"]}}",
                        "\"attributes\":{\"lokiQueryPolicy\":{\"maxQueryTime\":\"1h\"}}")),
        TOKEN(
                CreateTokenRequest.class,
                Map.of("name", "\"reader\"", "accessPolicyId", "\"p1\""),
                "\"id\":\"t1\",\"name\":\"reader\",\"accessPolicyId\":\"p1\"",
                (provisioner, declared) -> provisioner.planToken("us", declared),
                refused("accessPolicyId", "\"p1\"", "\"accessPolicyId\":\"p1\"", "\"accessPolicyId\":\"p2\""),
                key("name", "\"reader\""),
                changed("displayName", "\"New\"", "\"displayName\":\"New\"", "\"displayName\":null"),
                changed(
                        "expiresAt",
                        "\"2027-01-01T00:00:00.123456Z\"",
                        "\"expiresAt\":\"2027-01-01T00:00:00.124Z\"",
                        "\"expiresAt\":\"2027-01-01T00:00:02Z\"")),
        PLUGIN(
                AddPluginRequest.class,
                Map.of("plugin", "\"clock\""),
                "\"id\":1,\"pluginSlug\":\"clock\",\"latestVersion\":\"2.0.0\"",
                (provisioner, declared) -> provisioner.planPlugin("shop", declared),
                key("plugin", "\"clock\""),
                changed("version", "\"latest\"", "\"version\":\"2.0.0\"", "\"version\":\"1.0.0\""),
                createOnly("noRestart", "true")),
        MEMBER(
                AddMemberRequest.class,
                Map.of("username", "\"ada\""),
                "\"id\":1,\"userUsername\":\"ada\"",
                (provisioner, declared) -> provisioner.planMember("acme", declared),
                key("username", "\"ada\""),
                changed("role", "\"Admin\"", "\"role\":\"Admin\"", "\"role\":\"Viewer\""),
                changed("billing", "0", "\"billing\":null", "\"billing\":1"),
                changed("security", "1", "\"security\":1", "\"security\":null"),
                changed("privacy", "\"0\"", "\"privacy\":0", "\"privacy\":1")),
        SERVICE_ACCOUNT(
                CreateServiceAccountRequest.class,
                Map.of("name", "\"deployer\"", "role", "\"Viewer\""),
                "\"id\":12,\"name\":\"deployer\",\"role\":\"Viewer\"",
                (provisioner, declared) -> provisioner.planServiceAccount("shop", declared),
                key("name", "\"deployer\""),
                refused("role", "\"Viewer\"", "\"role\":\"Viewer\"", "\"role\":\"Admin\""),
                refused("isDisabled", "false", "\"isDisabled\":false", "\"isDisabled\":true"));

        private final Class<? extends ApiObject> type;
        private final Map<String, String> needed;
        private final String there;
        private final BiFunction<Provisioner, ApiObject, Planned<?>> plan;
        private final List<Property> properties;

        <D extends ApiObject> Thing(
                Class<D> type,
                Map<String, String> needed,
                String there,
                BiFunction<Provisioner, D, Planned<?>> plan,
                Property... properties) {
            this.type = type;
            this.needed = needed;
            this.there = there;
            this.plan = (provisioner, declared) -> plan.apply(provisioner, type.cast(declared));
            this.properties = List.of(properties);
        }

        private static Property key(String name, String declared) {
            return new Property(name, Fate.KEY, declared, "", "");
        }

        private static Property changed(String name, String declared, String same, String other) {
            return new Property(name, Fate.CHANGED, declared, same, other);
        }

        private static Property refused(String name, String declared, String same, String other) {
            return new Property(name, Fate.REFUSED, declared, same, other);
        }

        private static Property createOnly(String name, String declared) {
            return new Property(name, Fate.CREATE_ONLY, declared, "", "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noPropertyIsForgotten(Thing thing) {
        Set<String> declarable = Arrays.stream(thing.type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() == 0)
                .map(Method::getName)
                .collect(Collectors.toSet());
        declarable.remove("additionalProperties");

        assertThat(thing.properties).extracting(Property::name).containsExactlyInAnyOrderElementsOf(declarable);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAsDeclared_isLeftAlone(Thing thing) {
        for (Property property : thing.properties) {
            assertThat(planned(thing, property, property.same).outcome())
                    .describedAs(property.name)
                    .isEqualTo(Outcome.UNCHANGED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatDiffers_isChangedOrRefused(Thing thing) {
        for (Property property : thing.properties) {
            switch (property.fate) {
                case CHANGED ->
                    assertThat(planned(thing, property, property.other).changes())
                            .describedAs(property.name)
                            .containsExactly(property.name);
                case REFUSED ->
                    assertThat(catchThrowable(() -> planned(thing, property, property.other)))
                            .describedAs(property.name)
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("cannot be changed");
                default ->
                    assertThat(planned(thing, property, property.other).outcome())
                            .describedAs(property.name)
                            .isEqualTo(Outcome.UNCHANGED);
            }
        }
    }

    private static Planned<?> planned(Thing thing, Property property, String answer) {
        Map<String, String> declared = new TreeMap<>(thing.needed);
        declared.put(property.name, property.declared);
        String declaration = declared.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        String there = "{" + thing.there + (answer.isEmpty() ? "" : "," + answer) + "}";
        StubTransport service = new StubTransport(request -> CompletableFuture.completedFuture(
                StubTransport.json(200, isList(thing, request.uri().getPath()) ? list(there) : there)));
        try (GcomClient client = GcomClient.builder()
                .token("glc_x")
                .transport(service)
                .scheduler(new VirtualScheduler())
                .build()) {
            return thing.plan.apply(Provisioner.of(client), GcomJson.read(declaration, thing.type));
        }
    }

    private static boolean isList(Thing thing, String path) {
        return thing == Thing.POLICY || thing == Thing.TOKEN || path.endsWith("/search");
    }

    private static String list(String item) {
        return "{\"items\":[" + item + "],\"serviceAccounts\":[" + item + "],\"totalCount\":1}";
    }
}
