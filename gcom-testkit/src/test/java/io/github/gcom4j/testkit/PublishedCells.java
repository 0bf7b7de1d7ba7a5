package io.github.gcom4j.testkit;

import static io.github.gcom4j.testkit.StatusMatrixTest.cell;
import static io.github.gcom4j.testkit.StatusMatrixTest.delete;
import static io.github.gcom4j.testkit.StatusMatrixTest.forbidden;
import static io.github.gcom4j.testkit.StatusMatrixTest.get;
import static io.github.gcom4j.testkit.StatusMatrixTest.post;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.StatusMatrixTest.Cell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How the statuses of what the vendor only publishes are reached. */
final class PublishedCells {
    private static final String V1 = "/api/v1/stacks";
    private static final String ACCOUNTS = "/api/instances/mystack/api/serviceaccounts";

    private static final List<Operation> PASSED_ON = List.of(
            Operation.LIST_SERVICE_ACCOUNTS,
            Operation.CREATE_SERVICE_ACCOUNT,
            Operation.GET_SERVICE_ACCOUNT,
            Operation.DELETE_SERVICE_ACCOUNT,
            Operation.LIST_SERVICE_ACCOUNT_TOKENS,
            Operation.CREATE_SERVICE_ACCOUNT_TOKEN,
            Operation.DELETE_SERVICE_ACCOUNT_TOKEN);

    private PublishedCells() {}

    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        cells.addAll(stacks());
        cells.addAll(instances());
        cells.addAll(organizations());
        for (Operation operation : PASSED_ON) {
            cells.add(forbidden(operation, "stack-service-accounts:write"));
            cells.add(cell(operation, 409, world -> {
                world.cloud.pause("mystack");
                return world.call(operation);
            }));
            cells.add(loading(operation));
        }
        return cells;
    }

    private static List<Cell> stacks() {
        return List.of(
                forbidden(Operation.LIST_PUBLISHED_STACKS, "stacks:read"),
                forbidden(Operation.CREATE_PUBLISHED_STACK, "stacks:write"),
                post(
                        Operation.CREATE_PUBLISHED_STACK,
                        409,
                        V1,
                        "{\"name\": \"a\", \"slug\": \"mystack\", \"org\": \"\", \"region\": \"us\"}"),
                post(Operation.CHECK_PUBLISHED_STACK_URL, 409, V1 + "/checkUrl", "{\"url\": \"mystack\"}"),
                forbidden(Operation.GET_PUBLISHED_STACK, "stacks:read"),
                get(Operation.GET_PUBLISHED_STACK, 404, V1 + "/nosuchstack"),
                forbidden(Operation.UPDATE_PUBLISHED_STACK, "stacks:write"),
                post(Operation.UPDATE_PUBLISHED_STACK, 404, V1 + "/nosuchstack", "{}"),
                forbidden(Operation.DELETE_PUBLISHED_STACK, "stacks:delete"),
                delete(Operation.DELETE_PUBLISHED_STACK, 404, V1 + "/nosuchstack"),
                cell(Operation.DELETE_PUBLISHED_STACK, 409, world -> {
                    world.http.post(V1 + "/mystack", "{\"deleteProtection\": true}");
                    return world.call(Operation.DELETE_PUBLISHED_STACK);
                }),
                forbidden(Operation.GET_PUBLISHED_STACK_CONNECTIONS, "stacks:read"),
                get(Operation.GET_PUBLISHED_STACK_CONNECTIONS, 404, V1 + "/nosuchstack/connections"),
                forbidden(Operation.GET_PUBLISHED_STACK_READINESS, "stacks:read"),
                get(Operation.GET_PUBLISHED_STACK_READINESS, 404, V1 + "/nosuchstack/readiness"));
    }

    private static List<Cell> instances() {
        return List.of(
                forbidden(Operation.LIST_INSTANCES, "stacks:read"),
                get(Operation.LIST_INSTANCES, 409, "/api/instances?page=0"),
                forbidden(Operation.GET_INSTANCE_READINESS, "stacks:read"),
                get(Operation.GET_INSTANCE_READINESS, 404, "/api/instances/nosuchstack/readiness"),
                forbidden(Operation.LIST_INSTANCE_USERS, "stack-users:read"),
                get(Operation.LIST_INSTANCE_USERS, 404, "/api/instances/nosuchstack/users"),
                get(Operation.LIST_INSTANCE_USERS, 409, "/api/instances/mystack/users?activeSince=yesterday"),
                get(Operation.LIST_SERVICE_ACCOUNTS, 404, "/api/instances/nosuchstack/api/serviceaccounts/search"),
                post(
                        Operation.CREATE_SERVICE_ACCOUNT,
                        404,
                        "/api/instances/nosuchstack/api/serviceaccounts",
                        "{\"name\": \"a\", \"role\": \"Viewer\"}"),
                get(Operation.GET_SERVICE_ACCOUNT, 404, ACCOUNTS + "/99"),
                delete(Operation.DELETE_SERVICE_ACCOUNT, 404, ACCOUNTS + "/99"),
                get(Operation.LIST_SERVICE_ACCOUNT_TOKENS, 404, ACCOUNTS + "/99/tokens"),
                post(Operation.CREATE_SERVICE_ACCOUNT_TOKEN, 404, ACCOUNTS + "/99/tokens", "{\"name\": \"a\"}"),
                delete(Operation.DELETE_SERVICE_ACCOUNT_TOKEN, 404, ACCOUNTS + "/1/tokens/99"));
    }

    private static List<Cell> organizations() {
        String own = "/api/orgs/grafanacom";
        String other = "/api/orgs/other";
        return List.of(
                forbidden(Operation.LIST_MEMBERS, "org-members:read"),
                get(Operation.LIST_MEMBERS, 404, other + "/members"),
                get(Operation.LIST_MEMBERS, 409, own + "/members?page=0"),
                forbidden(Operation.ADD_MEMBER, "org-members:write"),
                post(Operation.ADD_MEMBER, 404, other + "/members", "{\"username\": \"a\"}"),
                post(Operation.ADD_MEMBER, 409, own + "/members", "{\"username\": \"mymember\"}"),
                forbidden(Operation.GET_MEMBER, "org-members:read"),
                get(Operation.GET_MEMBER, 404, own + "/members/nobody"),
                forbidden(Operation.UPDATE_MEMBER, "org-members:write"),
                post(Operation.UPDATE_MEMBER, 404, own + "/members/nobody", "{}"),
                post(Operation.UPDATE_MEMBER, 409, own + "/members/mymember", "{\"role\": \"Emperor\"}"),
                forbidden(Operation.DELETE_MEMBER, "org-members:delete"),
                delete(Operation.DELETE_MEMBER, 404, own + "/members/nobody"),
                forbidden(Operation.GET_ORGANIZATION_SETTINGS, "orgs:read"),
                get(Operation.GET_ORGANIZATION_SETTINGS, 404, other + "/settings"),
                forbidden(Operation.UPDATE_ORGANIZATION_SETTINGS, "orgs:write"),
                post(Operation.UPDATE_ORGANIZATION_SETTINGS, 404, other + "/settings", "{}"),
                post(
                        Operation.UPDATE_ORGANIZATION_SETTINGS,
                        409,
                        own + "/settings",
                        "{\"maxTokenExpirationDays\": -1}"),
                forbidden(Operation.LIST_BILLED_MONTHS, "orgs:read"),
                get(Operation.LIST_BILLED_MONTHS, 404, other + "/billed-usage-history"),
                get(Operation.CHECK_ORGANIZATION_VISIBILITY, 404, other + "/check-visibility"),
                forbidden(Operation.LIST_ORGANIZATION_REGIONS, "stack-regions:read"),
                get(Operation.GET_CLOSEST_REGION, 409, "/api/stack-regions/closest?provider=moon"),
                get(Operation.GET_ACCESS_POLICY_CONFIG, 409, "/api/v1/accesspolicies/config"),
                get(Operation.GET_CATALOG_PLUGIN, 404, "/api/plugins/no-such-plugin"));
    }

    private static Cell loading(Operation operation) {
        return new Cell(
                operation,
                503,
                builder -> builder.stackReadyAfter(Duration.ofHours(1)),
                world -> world.call(operation));
    }
}
