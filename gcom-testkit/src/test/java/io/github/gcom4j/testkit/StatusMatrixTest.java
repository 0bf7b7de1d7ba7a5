package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.testkit.PlainHttp.Answer;
import io.github.gcom4j.testkit.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each documented status of each operation is reached through plain HTTP. */
@SuppressWarnings("deprecation") // Cloud API keys are part of the API
class StatusMatrixTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private static final Set<Operation> SIMULATED = World.simulated();

    private static final Set<String> REACHED = ConcurrentHashMap.newKeySet();

    private static @Nullable World exhausted;

    /** A request that gets a status. */
    interface Scenario {
        Answer run(World world);
    }

    record Cell(Operation operation, int status, UnaryOperator<FakeGrafanaCloudBuilder> settings, Scenario scenario) {
        @Override
        public String toString() {
            return operation.id() + " " + status;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentedStatusIsReached() {
        return cells().stream()
                .map(cell -> dynamicTest(cell.toString(), () -> {
                    try (World world = new World(cell.settings())) {
                        Answer answer = cell.scenario().run(world);
                        assertThat(answer.status()).as(answer.text()).isEqualTo(cell.status());
                        if (cell.status() >= 400) {
                            assertThat(answer.at("/requestId").asString("")).isNotEmpty();
                        }
                        REACHED.add(cell.toString());
                    }
                }));
    }

    @Test
    void theMatrixHasExactlyTheDocumentedCells() {
        List<String> reached = cells().stream().map(Cell::toString).toList();
        TreeSet<String> documented = new TreeSet<>();
        for (SpecOperation operation : Spec.shipped().operations()) {
            operation.responses().keySet().forEach(status -> documented.add(operation.id() + " " + status));
        }
        assertThat(reached).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(reached)).isEqualTo(documented);
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (SpecOperation documented : Spec.shipped().operations()) {
            Operation operation = Operation.of(documented.id());
            cells.add(cell(operation, documented.success(), world -> world.call(operation)));
            if (documented.documents(401)) {
                cells.add(cell(operation, 401, world -> world.call(operation, world.http.withToken("glc_unknown"))));
            }
            if (documented.rateLimit().isPresent()) {
                cells.add(cell(operation, 429, ignored -> exhausted().call(operation)));
            }
            if (!SIMULATED.contains(operation) && !documented.isPublished()) {
                scriptTheRest(operation, documented, cells);
            }
        }
        cells.addAll(policiesAndTokens());
        cells.addAll(stacks());
        cells.addAll(plugins());
        cells.addAll(organizations());
        cells.addAll(PublishedCells.all());
        // The vendor lists statuses of these without saying when; what no state leads to is scripted.
        Spec.shipped().operations().stream()
                .filter(SpecOperation::isPublished)
                .forEach(published -> scriptTheRest(Operation.of(published.id()), published, cells));
        return cells;
    }

    /** Of an operation without a handler, the spec is all there is. */
    private static void scriptTheRest(Operation operation, SpecOperation documented, List<Cell> cells) {
        Set<Integer> rest = new TreeSet<>(documented.responses().keySet());
        cells.stream().filter(cell -> cell.operation() == operation).forEach(cell -> rest.remove(cell.status()));
        rest.forEach(status -> cells.add(scripted(operation, status)));
    }

    private static List<Cell> policiesAndTokens() {
        String policies = "/api/v1/accesspolicies";
        String tokens = "/api/v1/tokens";
        String region = "?region=us";
        String noPolicy = policies + "/" + World.NO_SUCH_ID + region;
        String noToken = tokens + "/" + World.NO_SUCH_ID + region;
        String update = "{\"scopes\": [\"a:b\"], \"realms\": %s}".formatted(World.REALM);
        return List.of(
                get(Operation.LIST_ACCESS_POLICIES, 400, policies + region + "&pageCursor=nonsense"),
                post(Operation.CREATE_ACCESS_POLICY, 400, policies + region, "{}"),
                post(Operation.CREATE_ACCESS_POLICY, 409, policies + region, World.policy("my-policy", "a:b")),
                get(Operation.GET_ACCESS_POLICY, 400, policies + "/not-a-uuid" + region),
                get(Operation.GET_ACCESS_POLICY, 404, noPolicy),
                post(Operation.UPDATE_ACCESS_POLICY, 400, noPolicy, "{}"),
                post(Operation.UPDATE_ACCESS_POLICY, 404, noPolicy, update),
                delete(Operation.DELETE_ACCESS_POLICY, 400, policies + "/not-a-uuid" + region),
                delete(Operation.DELETE_ACCESS_POLICY, 404, noPolicy),
                get(Operation.LIST_TOKENS, 400, tokens),
                post(Operation.CREATE_TOKEN, 400, tokens + region, "{\"name\": \"a\"}"),
                cell(Operation.CREATE_TOKEN, 409, world -> world.http.post(tokens + region, world.token("my-token"))),
                get(Operation.GET_TOKEN, 400, tokens + "/not-a-uuid" + region),
                get(Operation.GET_TOKEN, 404, noToken),
                post(Operation.UPDATE_TOKEN, 400, noToken, "{\"expiresAt\": \"tomorrow\"}"),
                post(Operation.UPDATE_TOKEN, 404, noToken, "{}"),
                scripted(Operation.UPDATE_TOKEN, 409),
                delete(Operation.DELETE_TOKEN, 400, tokens + "/" + World.NO_SUCH_ID),
                delete(Operation.DELETE_TOKEN, 404, noToken));
    }

    private static List<Cell> stacks() {
        String none = "/api/instances/nosuchstack";
        return List.of(
                get(Operation.LIST_STACKS, 403, "/api/orgs/other/instances"),
                new Cell(
                        Operation.CREATE_STACK,
                        403,
                        builder -> builder.stackLimit(1),
                        world -> world.call(Operation.CREATE_STACK)),
                post(Operation.CREATE_STACK, 409, "/api/instances", World.stack("mystack")),
                forbidden(Operation.GET_STACK, "stack-config:read"),
                get(Operation.GET_STACK, 404, none),
                forbidden(Operation.UPDATE_STACK, "stacks:write"),
                post(Operation.UPDATE_STACK, 404, none, "{}"),
                post(Operation.UPDATE_STACK, 409, "/api/instances/mystack", "{\"labels\": {\"a b\": \"c\"}}"),
                delete(Operation.DELETE_STACK, 404, none),
                cell(Operation.DELETE_STACK, 409, world -> {
                    world.http.post("/api/instances/mystack", "{\"deleteProtection\": true}");
                    return world.call(Operation.DELETE_STACK);
                }),
                post(Operation.RESTART_STACK, 404, none + "/restart", ""),
                post(
                        Operation.CREATE_GRAFANA_API_KEY,
                        404,
                        none + "/api/auth/keys",
                        "{\"name\": \"mykey\", \"role\": \"Admin\"}"),
                post(
                        Operation.CREATE_GRAFANA_API_KEY,
                        409,
                        "/api/instances/mystack/api/auth/keys",
                        "{\"name\": \"mykey\", \"role\": \"Admin\"}"),
                get(Operation.LIST_DATA_SOURCES, 404, none + "/datasources"),
                busy(Operation.LIST_DATA_SOURCES),
                forbidden(Operation.GET_STACK_CONNECTIONS, "stacks:read"),
                new Cell(
                        Operation.GET_STACK_CONNECTIONS,
                        404,
                        builder -> builder.connectionsKnownAfter(HOUR),
                        world -> world.call(Operation.GET_STACK_CONNECTIONS)));
    }

    private static List<Cell> plugins() {
        String none = "/api/instances/nosuchstack/plugins";
        return List.of(
                get(Operation.LIST_PLUGINS, 404, none),
                busy(Operation.LIST_PLUGINS),
                post(Operation.ADD_PLUGIN, 404, "/api/instances/mystack/plugins", "{\"plugin\": \"no-such-plugin\"}"),
                busy(Operation.ADD_PLUGIN),
                get(Operation.GET_PLUGIN, 404, "/api/instances/mystack/plugins/no-such-plugin"),
                busy(Operation.GET_PLUGIN),
                post(Operation.UPDATE_PLUGIN, 404, none + "/any", "{\"version\": \"1.0.0\"}"),
                busy(Operation.UPDATE_PLUGIN),
                delete(Operation.DELETE_PLUGIN, 404, "/api/instances/mystack/plugins/no-such-plugin"),
                busy(Operation.DELETE_PLUGIN));
    }

    private static List<Cell> organizations() {
        String keys = "/api/orgs/grafanacom/api-keys";
        return List.of(
                forbidden(Operation.GET_ORGANIZATION, "orgs:read"),
                get(Operation.GET_ORGANIZATION, 404, "/api/orgs/other"),
                scripted(Operation.LIST_REGIONS, 409),
                get(Operation.LIST_API_KEYS, 403, "/api/orgs/other/api-keys"),
                post(Operation.CREATE_API_KEY, 409, keys, "{\"name\": \"mykey\", \"role\": \"Admin\"}"),
                delete(Operation.DELETE_API_KEY, 404, keys + "/no-such-key"),
                forbidden(Operation.GET_BILLED_USAGE, "orgs:read\", \"org-billing-info:read"),
                get(Operation.GET_BILLED_USAGE, 404, "/api/orgs/other/billed-usage?month=9&year=2024"),
                get(Operation.GET_BILLED_USAGE, 409, "/api/orgs/grafanacom/billed-usage?year=2024"));
    }

    /** Makes a fake, shared as it takes many requests, that answers none within this hour. */
    private static World exhausted() {
        if (exhausted == null) {
            exhausted = new World(FakeGrafanaCloudBuilder::enforceRateLimits);
            int limit = Spec.shipped()
                    .operation(Operation.LIST_TOKENS.id())
                    .rateLimit()
                    .orElseThrow()
                    .requests();
            for (int request = 0; request < limit; request++) {
                exhausted.http.get("/api/v1/tokens");
            }
        }
        return exhausted;
    }

    @AfterAll
    static void stop() {
        CoveragePage.write(REACHED, SIMULATED);
        if (exhausted != null) {
            exhausted.close();
        }
    }

    static Cell cell(Operation operation, int status, Scenario scenario) {
        return new Cell(operation, status, builder -> builder, scenario);
    }

    static Cell get(Operation operation, int status, String path) {
        return cell(operation, status, world -> world.http.get(path));
    }

    static Cell delete(Operation operation, int status, String path) {
        return cell(operation, status, world -> world.http.delete(path));
    }

    static Cell post(Operation operation, int status, String path, String body) {
        return cell(operation, status, world -> world.http.post(path, body));
    }

    /** No state of the fake leads there; a script does. */
    private static Cell scripted(Operation operation, int status) {
        return cell(operation, status, world -> {
            world.cloud.faults().on(operation, Fault.documented(operation, status));
            return world.call(operation);
        });
    }

    /** A plugin change just before is still in progress. */
    private static Cell busy(Operation operation) {
        return cell(operation, 409, world -> {
            world.cloud.operationInProgress("mystack", HOUR);
            return world.call(operation);
        });
    }

    /** The token's policy has the scope, but for another stack. */
    static Cell forbidden(Operation operation, String scope) {
        return new Cell(operation, 403, FakeGrafanaCloudBuilder::enforcePermissions, world -> {
            String scopes = operation == Operation.GET_STACK ? "stacks:read\", \"" + scope : scope;
            return world.call(operation, world.http.withToken(world.secret(scopes, "stack", "1")));
        });
    }
}
