package io.github.gcom4j.testkit.internal.api;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.spec.Defect;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.testkit.internal.api.access.AccessPolicyHandlers;
import io.github.gcom4j.testkit.internal.api.access.ApiKeyHandlers;
import io.github.gcom4j.testkit.internal.api.access.PolicyConfigHandlers;
import io.github.gcom4j.testkit.internal.api.access.TokenHandlers;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.api.instance.InstanceListHandlers;
import io.github.gcom4j.testkit.internal.api.instance.InstanceUserHandlers;
import io.github.gcom4j.testkit.internal.api.instance.ServiceAccountHandlers;
import io.github.gcom4j.testkit.internal.api.instance.ServiceAccountTokenHandlers;
import io.github.gcom4j.testkit.internal.api.org.BilledUsageHandlers;
import io.github.gcom4j.testkit.internal.api.org.CatalogHandlers;
import io.github.gcom4j.testkit.internal.api.org.MemberHandlers;
import io.github.gcom4j.testkit.internal.api.org.OrganizationHandlers;
import io.github.gcom4j.testkit.internal.api.org.OrganizationSettingsHandlers;
import io.github.gcom4j.testkit.internal.api.org.OwnRegionHandlers;
import io.github.gcom4j.testkit.internal.api.org.RegionHandlers;
import io.github.gcom4j.testkit.internal.api.stack.InstanceHandlers;
import io.github.gcom4j.testkit.internal.api.stack.PluginHandlers;
import io.github.gcom4j.testkit.internal.api.stack.PublishedStackHandlers;
import io.github.gcom4j.testkit.internal.api.stack.StackFactory;
import io.github.gcom4j.testkit.internal.api.stack.StackHandlers;
import io.github.gcom4j.testkit.internal.api.stack.StackUrls;
import io.github.gcom4j.testkit.internal.api.stack.StackViews;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Every operation of the spec with what does it. One without a handler answers from its documented example. */
public final class Api {
    private final Spec spec;
    private final CloudState state;
    private final boolean strict;
    private final Map<String, Handler> handlers = new LinkedHashMap<>();

    /**
     * Makes the handlers. It fails when one is for an operation that the spec does not have.
     *
     * @param strict whether operations without a handler are refused, and what a request holds beyond the spec
     */
    public Api(Spec spec, CloudState state, Defaults defaults, StackUrls urls, boolean strict) {
        this.spec = spec;
        this.state = state;
        this.strict = strict;
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
        handlers.putAll(new PublishedStackHandlers(state, defaults, urls, Map.copyOf(handlers)).byOperation());
        handlers.putAll(new InstanceListHandlers(state, views).byOperation());
        handlers.putAll(new InstanceUserHandlers(state).byOperation());
        handlers.putAll(new ServiceAccountHandlers(state).byOperation());
        handlers.putAll(new ServiceAccountTokenHandlers(state).byOperation());
        handlers.putAll(new MemberHandlers(state).byOperation());
        handlers.putAll(new OrganizationSettingsHandlers(state).byOperation());
        handlers.putAll(new OwnRegionHandlers(state).byOperation());
        handlers.putAll(new CatalogHandlers(state, defaults).byOperation());
        handlers.putAll(new PolicyConfigHandlers(state, defaults).byOperation());
        handlers.keySet().forEach(spec::operation);
    }

    /** Tells whether an operation has a handler, and so is more than its documented example. */
    public boolean simulates(String operationId) {
        return handlers.containsKey(operationId);
    }

    /** Tells whether what the spec does not know is refused. */
    public boolean isStrict() {
        return strict;
    }

    /** Refuses an operation without a handler if the fake is strict. */
    public void requireSimulated(SpecOperation operation) {
        if (strict && !simulates(operation.id())) {
            throw Refusal.notSimulated(
                    operation, "and is strict: script the answer as a fault, or start the fake without strict");
        }
    }

    /** Does an operation for the test itself, which must not ask for what the API refuses, and returns its answer. */
    public Object does(
            Organization organization,
            Operation operation,
            Map<String, String> path,
            Map<String, String> query,
            Object request) {
        SpecOperation documented = spec.operation(operation.id());
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
            return handle(new ApiCall(documented, organization, path, query, body))
                    .body()
                    .orElseThrow();
        } catch (Refusal refusal) {
            throw new IllegalArgumentException(
                    operation.id() + " of " + body + " is refused: " + refusal.reason(), refusal);
        }
    }

    /** Does an operation while no other one runs. */
    public Reply handle(ApiCall call) {
        Handler handler = handlers.getOrDefault(call.operation().id(), Api::documented);
        synchronized (state) {
            return handler.handle(call);
        }
    }

    private static Reply documented(ApiCall call) {
        SpecOperation operation = call.operation();
        int status = operation.success();
        SpecMessage answer = operation.response(status);
        if (answer.body().isPresent() && answer.example().isEmpty()) {
            throw Refusal.notSimulated(operation, "and the spec has no example of its status " + status);
        }
        return new Reply(status, answer.example().map(Object.class::cast), Map.of());
    }
}
