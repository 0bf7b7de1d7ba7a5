package io.github.gcom4j.contracts.document;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import io.github.gcom4j.model.AccessPolicyStatus;
import io.github.gcom4j.model.Conditions;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.LabelPolicy;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.UpdateAccessPolicyRequest;
import java.util.List;
import java.util.Map;

final class PolicySection extends DocumentContracts {
    private static final String ID = "c45485b6-8321-4cf2-bcec-12006df755ff";
    private static final List<String> SCOPES = List.of("metrics:read", "logs:read", "traces:read", "alerts:read");
    private static final Map<String, Object> POLICY = Map.of("accessPolicyId", ID);
    private static final String ONE = "/api/v1/accesspolicies/${accessPolicyId}";
    private static final Realm REALM = Realm.builder()
            .type(RealmType.STACK)
            .identifier("123")
            .addLabelPolicies(LabelPolicy.builder().selector("{env != \"dev\"}").build())
            .build();

    @Override
    void describe() {
        answers(
                "createAccessPolicy",
                policies("createAccessPolicy", "no access policy has the name", "POST")
                        .body("""
                                {
                                  "name": "stack-readers",
                                  "displayName": "Stack Readers",
                                  "scopes": ["metrics:read", "logs:read", "traces:read", "alerts:read"],
                                  "realms": [
                                    {
                                      "type": "stack",
                                      "identifier": "123",
                                      "labelPolicies": [
                                        {
                                          "selector": "{env != \\"dev\\"}"
                                        }
                                      ]
                                    }
                                  ],
                                  "conditions": {
                                    "allowedSubnets": ["192.168.0.0/24", "10.1.2.99/32"]
                                  }
                                }""", JSON),
                policy().stringType("createdAt", "2022-06-08T20:07:21.223Z"),
                client -> assertThat(client.accessPolicies()
                                .create(
                                        "us",
                                        CreateAccessPolicyRequest.builder()
                                                .name("stack-readers")
                                                .displayName("Stack Readers")
                                                .scopes(SCOPES)
                                                .addRealms(REALM)
                                                .conditions(Conditions.builder()
                                                        .addAllowedSubnets("192.168.0.0/24", "10.1.2.99/32")
                                                        .build())
                                                .build())
                                .createdAt())
                        .hasToString("Optional[2022-06-08T20:07:21.223Z]"));
        answers(
                "listAccessPolicies",
                policies("listAccessPolicies", "an access policy", "GET"),
                new PactDslJsonBody()
                        .minArrayLike("items", 1, policy().stringType("status", "active"), 1)
                        .object("metadata")
                        .object("pagination")
                        .integerType("pageSize", 500)
                        .closeObject()
                        .closeObject(),
                client -> assertThat(client.accessPolicies().list("us").stream().toList())
                        .singleElement()
                        .satisfies(policy -> assertThat(policy.displayName()).contains("Stack Readers")));
        answers(
                "getAccessPolicy",
                policy("getAccessPolicy", "GET"),
                policy().stringType("status", "active"),
                client -> assertThat(client.accessPolicies().get("us", ID).scopes())
                        .containsExactly("metrics:read"));
        answers(
                "updateAccessPolicy",
                policy("updateAccessPolicy", "POST").body("""
                                {
                                  "displayName": "Stack Readers",
                                  "scopes": ["metrics:read", "logs:read", "traces:read", "alerts:read"],
                                  "realms": [
                                    {
                                      "type": "stack",
                                      "identifier": "123",
                                      "labelPolicies": [
                                        {
                                          "selector": "{env != \\"dev\\"}"
                                        }
                                      ]
                                    }
                                  ],
                                  "conditions": {
                                    "allowedSubnets": ["192.168.99.100/32"]
                                  },
                                  "status": "active"
                                }""", JSON),
                policy().stringType("status", "active"),
                client -> assertThat(client.accessPolicies()
                                .update(
                                        "us",
                                        ID,
                                        UpdateAccessPolicyRequest.builder()
                                                .displayName("Stack Readers")
                                                .scopes(SCOPES)
                                                .addRealms(REALM)
                                                .conditions(Conditions.builder()
                                                        .addAllowedSubnets("192.168.99.100/32")
                                                        .build())
                                                .status(AccessPolicyStatus.ACTIVE)
                                                .build())
                                .status())
                        .contains(AccessPolicyStatus.ACTIVE));
        answersNothing("deleteAccessPolicy", policy("deleteAccessPolicy", "DELETE"), client -> client.accessPolicies()
                .delete("us", ID));
    }

    private static PactDslRequestWithPath policies(String operation, String state, String method) {
        return request(operation, state, Map.of(), method, "/api/v1/accesspolicies")
                .query("region=us");
    }

    private static PactDslRequestWithPath policy(String operation, String method) {
        return request(operation, "an access policy", POLICY, method, ONE).query("region=us");
    }

    private static PactDslJsonBody policy() {
        PactDslJsonBody body = new PactDslJsonBody();
        body.stringType("id", ID)
                .stringType("orgId", "1")
                .stringType("name", "stack-readers")
                .stringType("displayName", "Stack Readers")
                .minArrayLike("scopes", 1, PactDslJsonRootValue.stringType("metrics:read"), 1);
        body.minArrayLike(
                "realms", 1, new PactDslJsonBody().stringType("type", "stack").stringType("identifier", "123"), 1);
        return body;
    }
}
