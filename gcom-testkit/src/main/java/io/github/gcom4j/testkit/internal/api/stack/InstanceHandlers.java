package io.github.gcom4j.testkit.internal.api.stack;

import io.github.gcom4j.model.CreateGrafanaApiKeyRequest;
import io.github.gcom4j.model.DataSourceList;
import io.github.gcom4j.model.GrafanaApiKey;
import io.github.gcom4j.model.PrivateConnectivityInfo;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackConnections;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.api.call.Secrets;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import java.util.Map;

/** What a stack's Grafana instance has: data sources, API keys and connections. */
public final class InstanceHandlers {
    private final CloudState state;
    private final Defaults defaults;

    public InstanceHandlers(CloudState state, Defaults defaults) {
        this.state = state;
        this.defaults = defaults;
    }

    public Map<String, Handler> byOperation() {
        return Map.of(
                "listDataSources", this::listDataSources,
                "createGrafanaApiKey", this::createGrafanaApiKey,
                "getStackConnections", this::getConnections);
    }

    private Reply listDataSources(ApiCall call) {
        StackRecord stack = Lookup.idleStack(state, call);
        return Reply.ok(DataSourceList.builder()
                .items(new DataSources(defaults.example("listDataSources", DataSourceList.class)).of(stack.stack()))
                .build());
    }

    private Reply createGrafanaApiKey(ApiCall call) {
        StackRecord stack = Lookup.reachableStack(state, call);
        if (state.behaviour().grafanaKeysGone()) {
            throw Refusal.apiKeysGone();
        }
        CreateGrafanaApiKeyRequest request = call.bodyWith("name", CreateGrafanaApiKeyRequest.class);
        if (state.grafanaKeys(stack.id()).has(request.name())) {
            throw Refusal.conflict("API key with the same name already exists: " + request.name());
        }
        state.grafanaKeys(stack.id()).put(request.name(), true);
        long id = state.ids().next(CloudState.grafanaKeySequence(stack.id()), 1);
        return Reply.ok(GrafanaApiKey.builder()
                .id(id)
                .name(request.name())
                .key(Secrets.key(state, request.name(), id))
                .build());
    }

    private Reply getConnections(ApiCall call) {
        StackRecord stack = Lookup.stack(state, call);
        if (stack.connectionsAt().isAfter(state.now())) {
            throw Refusal.notFound();
        }
        StackConnections documented = defaults.example("getStackConnections", StackConnections.class);
        return Reply.ok(documented.toBuilder()
                .privateConnectivityInfo(
                        documented.privateConnectivityInfo().map(info -> withIdsOf(stack.stack(), info)))
                .build());
    }

    private static PrivateConnectivityInfo withIdsOf(Stack stack, PrivateConnectivityInfo info) {
        Map<String, Long> ids = Map.of("prometheus", stack.hmInstancePromId().orElseThrow(), "grafana", stack.id());
        return info.toBuilder()
                .tenants(info.tenants().stream()
                        .map(tenant -> tenant.toBuilder()
                                .id(ids.getOrDefault(tenant.type().orElse(""), stack.id()))
                                .build())
                        .toList())
                .build();
    }
}
