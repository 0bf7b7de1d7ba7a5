package io.github.gcom4j.testkit.internal.api.access;

import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.ApiKeyList;
import io.github.gcom4j.model.CreateApiKeyRequest;
import io.github.gcom4j.model.CreatedApiKey;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.KnownError;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.api.call.Secrets;
import io.github.gcom4j.testkit.internal.api.stack.StackViews;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

public final class ApiKeyHandlers {
    private final CloudState state;
    private final Defaults defaults;

    public ApiKeyHandlers(CloudState state, Defaults defaults) {
        this.state = state;
        this.defaults = defaults;
    }

    public Map<String, Handler> byOperation() {
        return Map.of(
                "listApiKeys", this::list,
                "createApiKey", this::create,
                "deleteApiKey", this::delete);
    }

    private Reply list(ApiCall call) {
        Lookup.requireOrganization(call);
        return Reply.ok(ApiKeyList.builder()
                .items(state.apiKeys(call.organization()).values())
                .orderBy("name")
                .direction("asc")
                .addLink(StackViews.link("self", home(call)))
                .build());
    }

    private Reply create(ApiCall call) {
        Lookup.requireOrganization(call);
        CreateApiKeyRequest request = call.bodyWith("name", CreateApiKeyRequest.class);
        if (state.apiKeys(call.organization()).has(request.name())) {
            throw Refusal.of(KnownError.API_KEY_EXISTS, request.name());
        }
        ApiKey key = ApiKey.builder()
                .id(state.ids().next("api key", firstId()))
                .orgId(call.organization().id())
                .orgSlug(call.organization().slug())
                .orgName(call.organization().name())
                .name(request.name())
                .role(request.role())
                .createdAt(state.nowInSeconds())
                .links(List.of(
                        StackViews.link("self", home(call) + "/" + encode(request.name())),
                        StackViews.link("org", "/orgs/" + call.organization().slug())))
                .build();
        state.apiKeys(call.organization()).put(key.name(), key);
        return Reply.ok(CreatedApiKey.builder()
                .id(key.id())
                .orgId(key.orgId())
                .orgSlug(key.orgSlug())
                .orgName(key.orgName())
                .name(key.name())
                .role(key.role())
                .createdAt(key.createdAt())
                .token(Secrets.key(state, key.name(), call.organization().id()))
                .links(key.links())
                .build());
    }

    private Reply delete(ApiCall call) {
        Lookup.requireOrganization(call);
        if (!state.apiKeys(call.organization()).remove(call.path("name"))) {
            throw Refusal.notFound();
        }
        return Reply.ok(true);
    }

    private long firstId() {
        return defaults.example("createApiKey", CreatedApiKey.class).id().orElse(1L);
    }

    private String home(ApiCall call) {
        return "/orgs/" + call.organization().slug() + "/api-keys";
    }

    private static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
