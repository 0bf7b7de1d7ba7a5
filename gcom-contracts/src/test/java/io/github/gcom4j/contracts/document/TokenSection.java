package io.github.gcom4j.contracts.document;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.UpdateTokenRequest;
import java.time.Instant;
import java.util.Map;

final class TokenSection extends DocumentContracts {
    private static final String ID = "c45485b6-8321-4cf2-bcec-12006df755ff";
    private static final String SECRET =
            "glc_eyJrIjoiZjI0YzZkNGEwZDBmZmZjMmUzNTU2ODcxMmY0ZWZlNTQ1NTljMDFjOCIsIm4iOiJteXRva2VuIiwiaWQiOjF9";

    @Override
    void describe() {
        answers(
                "createToken",
                tokens("createToken", "an access policy", Map.of("accessPolicyId", ID), "POST")
                        .headers(Map.of("Content-Type", JSON))
                        .body(new PactDslJsonBody()
                                .valueFromProviderState("accessPolicyId", "${accessPolicyId}", ID)
                                .stringValue("name", "mytoken")
                                .stringValue("displayName", "My Token")
                                .stringValue("expiresAt", "2022-06-08T22:05:46.958Z")),
                token().stringType("token", SECRET),
                client -> assertThat(client.tokens()
                                .create(
                                        "us",
                                        CreateTokenRequest.builder()
                                                .accessPolicyId(ID)
                                                .name("mytoken")
                                                .displayName("My Token")
                                                .expiresAt(Instant.parse("2022-06-08T22:05:46.958Z"))
                                                .build())
                                .token())
                        .contains(SECRET));
        answers(
                "listTokens",
                tokens("listTokens", "a token", Map.of(), "GET"),
                new PactDslJsonBody()
                        .minArrayLike("items", 1, token(), 1)
                        .object("metadata")
                        .object("pagination")
                        .integerType("pageSize", 500)
                        .closeObject()
                        .closeObject(),
                client -> assertThat(client.tokens().list("us").stream().toList())
                        .singleElement()
                        .satisfies(token -> assertThat(token.accessPolicyId()).hasToString("Optional[" + ID + "]")));
        answers("getToken", token("getToken", "GET"), token(), client -> assertThat(
                        client.tokens().get("us", ID).displayName())
                .contains("My Token"));
        answers(
                "updateToken",
                token("updateToken", "POST").body("""
                                {
                                  "displayName": "My token"
                                }""", JSON),
                token().stringType("updatedAt", "2022-06-09T04:43:16.296Z"),
                client -> assertThat(client.tokens()
                                .update(
                                        "us",
                                        ID,
                                        UpdateTokenRequest.builder()
                                                .displayName("My token")
                                                .build())
                                .updatedAt())
                        .contains(Instant.parse("2022-06-09T04:43:16.296Z")));
        answersNothing("deleteToken", token("deleteToken", "DELETE"), client -> client.tokens()
                .delete("us", ID));
    }

    private static PactDslRequestWithPath tokens(
            String operation, String state, Map<String, Object> parameters, String method) {
        return request(operation, state, parameters, method, "/api/v1/tokens").query("region=us");
    }

    private static PactDslRequestWithPath token(String operation, String method) {
        return request(operation, "a token", Map.of("tokenId", ID), method, "/api/v1/tokens/${tokenId}")
                .query("region=us");
    }

    private static PactDslJsonBody token() {
        return new PactDslJsonBody()
                .stringType("id", ID)
                .stringType("accessPolicyId", ID)
                .stringType("name", "mytoken")
                .stringType("displayName", "My Token")
                .stringType("expiresAt", "2022-06-09T04:31:23.559Z")
                .stringType("createdAt", "2022-06-09T04:31:23.559Z");
    }
}
