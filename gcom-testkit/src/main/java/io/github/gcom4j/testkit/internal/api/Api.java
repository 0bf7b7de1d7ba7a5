package io.github.gcom4j.testkit.internal.api;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.spec.Defect;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Every operation of the spec with what does it. */
public final class Api {
    private final CloudState state;
    private final Map<String, Handler> handlers = new LinkedHashMap<>();

    /** Fails when an operation of the spec has no handler or a handler no operation. */
    public Api(Spec spec, CloudState state, Defaults defaults, StackUrls urls) {
        this.state = state;
        StackViews views = new StackViews(state, defaults);
        StackFactory factory = new StackFactory(state, defaults, urls);
        handlers.putAll(new AccessPolicyHandlers(state).byOperation());
        handlers.putAll(new TokenHandlers(state).byOperation());
        handlers.putAll(new StackHandlers(state, views, factory, defaults).byOperation());
        handlers.putAll(new InstanceHandlers(state, defaults).byOperation());
        handlers.putAll(new PluginHandlers(state, defaults).byOperation());
        handlers.putAll(new RegionHandlers(state, defaults).byOperation());
        handlers.putAll(new ApiKeyHandlers(state, defaults).byOperation());
        handlers.putAll(new BilledUsageHandlers(state, defaults).byOperation());
        handlers.putAll(new OrganizationHandlers(state).byOperation());
        Set<String> documented = new TreeSet<>();
        spec.operations().stream().map(SpecOperation::id).forEach(documented::add);
        if (!documented.equals(handlers.keySet())) {
            Set<String> missing = new TreeSet<>(documented);
            missing.removeAll(handlers.keySet());
            Set<String> unknown = new TreeSet<>(handlers.keySet());
            unknown.removeAll(documented);
            throw new IllegalStateException(
                    "Operations without a handler: " + missing + ", handlers without an operation: " + unknown);
        }
    }

    /** Does an operation for the test itself, which must not ask for what the API refuses, and returns its answer. */
    public Object does(Operation operation, Map<String, String> path, Map<String, String> query, Object request) {
        SpecOperation documented = Spec.shipped().operation(operation.id());
        JsonNode body = Json.mapper().valueToTree(request);
        List<Defect> defects = documented
                .requestBody()
                .flatMap(SpecMessage::body)
                .orElseThrow()
                .check(body);
        if (!defects.isEmpty()) {
            throw new IllegalArgumentException(operation.id() + " of " + body + " breaks the spec: " + defects);
        }
        try {
            return handle(new Call(documented, path, query, body)).body().orElseThrow();
        } catch (Refusal refusal) {
            throw new IllegalArgumentException(
                    operation.id() + " of " + body + " is refused: " + refusal.reason(), refusal);
        }
    }

    /** Does an operation while no other one runs. */
    public Reply handle(Call call) {
        Handler handler = Objects.requireNonNull(handlers.get(call.operation().id()));
        synchronized (state) {
            return handler.handle(call);
        }
    }
}
