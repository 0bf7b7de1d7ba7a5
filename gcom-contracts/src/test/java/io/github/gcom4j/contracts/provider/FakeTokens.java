package io.github.gcom4j.contracts.provider;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.spec.Spec;
import java.util.List;
import java.util.Map;

/** Makes the tokens of callers who may not do everything, or not as often as they like. */
final class FakeTokens {
    private static final int REQUESTS_AN_HOUR = 600;
    private static final List<String> EVERYTHING = Spec.shipped().operations().stream()
            .flatMap(operation -> operation.scopes().stream())
            .distinct()
            .toList();

    private final GcomClient client;

    FakeTokens(GcomClient client) {
        this.client = client;
    }

    Map<String, Object> withScopes(String... scopes) {
        String organization =
                String.valueOf(client.organizations().get("grafanacom").id());
        return token(List.of(scopes), RealmType.ORG, organization);
    }

    Map<String, Object> ofAnotherStack() {
        return token(EVERYTHING, RealmType.STACK, "999");
    }

    Map<String, Object> exhausted() {
        for (int i = 0; i < REQUESTS_AN_HOUR; i++) {
            client.accessPolicies().list("us").pages().limit(1).forEach(page -> {});
        }
        return Map.of();
    }

    private Map<String, Object> token(List<String> scopes, RealmType type, String identifier) {
        CreateAccessPolicyRequest policy = CreateAccessPolicyRequest.builder()
                .name("limited")
                .scopes(scopes)
                .addRealms(Realm.builder().type(type).identifier(identifier).build())
                .build();
        CreateTokenRequest token = CreateTokenRequest.builder()
                .accessPolicyId(client.accessPolicies().create("us", policy).id())
                .name("limited")
                .build();
        return Map.of("token", client.tokens().create("us", token).token().orElseThrow());
    }
}
