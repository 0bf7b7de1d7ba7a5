package io.github.gcom4j.contracts;

import static io.github.gcom4j.contracts.spec.Variant.DOCUMENTED;
import static io.github.gcom4j.contracts.spec.Variant.FULL;
import static io.github.gcom4j.contracts.spec.Variant.MINIMAL;
import static io.github.gcom4j.contracts.spec.Variant.NULLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.paging.Page;
import io.github.gcom4j.model.AccessPolicyStatus;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.Token;
import io.github.gcom4j.model.UpdateTokenRequest;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

class TokenContractTest extends ContractTest {
    private static final String ID = "5a1f7d0e-3c55-4b1e-8f0c-9f3c0d7a1b22";
    private static final String POLICY_ID = "c45485b6-8321-4cf2-bcec-12006df755ff";
    private static final String CURSOR = "ZDMyYzZhODktZjU1ZC00NGViLWJmYWEtMTEyYmE2NTFlNDJifDIwMjItMDQtMTFUMTI6NTQ6MDBa";
    private static final Map<String, Object> POLICY = Map.of("region", "us", "accessPolicyId", POLICY_ID);
    private static final Map<String, Object> TOKEN = Map.of("region", "us", "tokenId", ID, "accessPolicyId", POLICY_ID);

    private final ContractCall<Page<Token>> list =
            list(Queries.ListTokens.builder().region("us").build()).query("region", "us");
    private final ContractCall<Token> get = CONTRACTS
            .call("getToken", client -> client.tokens().get("us", ID))
            .path("tokenId", ID)
            .query("region", "us");
    private final CreateTokenRequest.Builder fresh =
            CreateTokenRequest.builder().accessPolicyId(POLICY_ID).name("mytoken");
    private final CreateTokenRequest minimal = fresh.build();
    private final ContractCall<CreatedToken> createMinimal = create(minimal).sends(MINIMAL);
    private final ContractCall<CreatedToken> create = create(fresh.displayName("My Token")
                    .expiresAt(Instant.parse("2022-06-08T22:05:46.958Z"))
                    .build())
            .sends(FULL);
    private final UpdateTokenRequest renaming =
            UpdateTokenRequest.builder().displayName("My token").build();
    private final ContractCall<Token> update = update(renaming).sends(DOCUMENTED);
    private final ContractCall<Boolean> delete = CONTRACTS
            .call("deleteToken", client -> {
                client.tokens().delete("us", ID);
                return true;
            })
            .path("tokenId", ID)
            .query("region", "us");

    @Override
    Stream<Contract<?>> contracts() {
        return Stream.of(
                list.contract("returns the first page and the cursor of the next")
                        .given("more tokens than one page holds, all used", TOKEN)
                        .answers(200, DOCUMENTED)
                        .returning(page -> assertThat(page.nextCursor()).contains(CURSOR)),
                list(Queries.ListTokens.builder()
                                .region("us")
                                .pageCursor(CURSOR)
                                .pageSize(100)
                                .build())
                        .query("region", "us")
                        .query("pageCursor", CURSOR)
                        .query("pageSize", "100")
                        .contract("returns the last page with tokens that never expire")
                        .given("tokens after a cursor", Map.of("region", "us", "pageCursor", CURSOR))
                        .answers(200, NULLS)
                        .returning(page -> assertThat(page.nextCursor()).isEmpty()),
                everyFilter()
                        .contract("returns what matches every filter")
                        .given("a token", TOKEN)
                        .answers(200, MINIMAL)
                        .returning(page -> assertThat(page.items()).hasSize(1)),
                create.contract("returns the token with its secret")
                        .given("a token that is used at once", POLICY)
                        .answers(200, DOCUMENTED)
                        .returning(token -> assertThat(token.token()).isPresent()),
                createMinimal
                        .contract("needs nothing but policy and name")
                        .given("a token that never expires", POLICY)
                        .answers(200, NULLS)
                        .returning(token -> assertThat(token.expiresAt()).isEmpty()),
                taken(create, "takenName", "a token with the name", TOKEN),
                get.contract("returns a token without a date of expiry")
                        .given("a token that never expires", TOKEN)
                        .answers(200, NULLS)
                        .returning(token -> assertThat(token.expiresAt()).isEmpty()),
                update.contract("returns the token as changed")
                        .given("a token that was used", TOKEN)
                        .answers(200, DOCUMENTED)
                        .returning(token -> assertThat(token.displayName()).contains("My token")),
                update(UpdateTokenRequest.builder().removeExpiresAt().build())
                        .sends(NULLS)
                        .contract("removes the date of expiry for a null")
                        .given("a token", TOKEN)
                        .answers(200, MINIMAL)
                        .returning(token -> assertThat(token.expiresAt()).isEmpty()),
                delete.contract("answers nothing").given("a token", TOKEN).answersNothing(204));
    }

    private static ContractCall<Page<Token>> everyFilter() {
        return list(Queries.ListTokens.builder()
                        .region("us")
                        .accessPolicyId(POLICY_ID)
                        .accessPolicyName("stack-readers")
                        .accessPolicyRealmType(RealmType.STACK)
                        .accessPolicyRealmIdentifier("123")
                        .name("mytoken")
                        .expiresBefore(Instant.parse("2022-06-09T00:00:00Z"))
                        .expiresAfter(Instant.parse("2022-06-08T00:00:00Z"))
                        .accessPolicyStatus(AccessPolicyStatus.ACTIVE)
                        .orgId(652992L)
                        .includeExpired(true)
                        .build())
                .query("accessPolicyId", POLICY_ID)
                .query("accessPolicyName", "stack-readers")
                .query("accessPolicyRealmType", "stack")
                .query("accessPolicyRealmIdentifier", "123")
                .query("name", "mytoken")
                .query("expiresBefore", "2022-06-09T00:00:00Z")
                .query("expiresAfter", "2022-06-08T00:00:00Z")
                .query("region", "us")
                .query("accessPolicyStatus", "active")
                .query("orgId", "652992")
                .query("includeExpired", "true");
    }

    private static ContractCall<Page<Token>> list(Queries.ListTokens query) {
        return CONTRACTS.call(
                "listTokens",
                client -> client.tokens().list(query).pages().findFirst().orElseThrow());
    }

    private static ContractCall<CreatedToken> create(CreateTokenRequest request) {
        return CONTRACTS
                .call("createToken", client -> client.tokens().create("us", request))
                .query("region", "us");
    }

    private static ContractCall<Token> update(UpdateTokenRequest request) {
        return CONTRACTS
                .call("updateToken", client -> client.tokens().update("us", ID, request))
                .path("tokenId", ID)
                .query("region", "us");
    }
}
