package io.github.gcom4j.contracts.provider;

import static io.github.gcom4j.contracts.provider.FakeResources.SLUG;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.model.published.AddMemberRequest;
import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import io.github.gcom4j.model.published.CreateServiceAccountTokenRequest;
import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import java.util.Map;

/** Makes what the contracts presuppose that derive from what the vendor only publishes. */
final class PublishedStates {
    /** The organization of all examples. */
    private static final String ORGANIZATION = "acme";

    private final GcomClient client;

    PublishedStates(GcomClient client) {
        this.client = client;
    }

    static FakeGrafanaCloudBuilder configured(FakeGrafanaCloudBuilder builder) {
        return builder.organization(ORGANIZATION).organizationRegions("us");
    }

    /** What an operation is about exists, unless the operation is to make it. */
    Map<String, Object> everything(String operation, Map<String, Object> named, FakeResources resources) {
        return switch (operation) {
            case "getMember", "updateMember", "deleteMember", "listMembers" -> member();
            case "createPublishedStack", "checkPublishedStackUrl", "addMember" -> Map.of();
            case "getAccessPolicyConfig" -> resources.policies(1);
            case "listBilledMonths" -> resources.stack(false);
            default -> named.containsKey("stackIdOrSlug") || operation.startsWith("list") ? stack() : Map.of();
        };
    }

    private Map<String, Object> member() {
        client.published()
                .members()
                .add(ORGANIZATION, AddMemberRequest.builder().username("ada").build());
        return Map.of();
    }

    /** Its names begin as those of the examples do, so that a search finds them, and are free to be taken. */
    private Map<String, Object> stack() {
        new FakeResources(client).stack(false);
        CreateServiceAccountRequest account = CreateServiceAccountRequest.builder()
                .name("deployer of the shops")
                .role("Editor")
                .build();
        String id = String.valueOf(
                client.published().serviceAccounts().create(SLUG, account).id());
        CreateServiceAccountTokenRequest token = CreateServiceAccountTokenRequest.builder()
                .name("pipeline of the shops")
                .build();
        return Map.of(
                "serviceAccountId",
                id,
                "serviceAccountTokenId",
                client.published()
                        .serviceAccounts()
                        .createToken(SLUG, id, token)
                        .id());
    }
}
