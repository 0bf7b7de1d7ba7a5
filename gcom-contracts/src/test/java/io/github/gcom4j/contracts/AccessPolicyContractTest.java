package io.github.gcom4j.contracts;

import static io.github.gcom4j.contracts.spec.Variant.DOCUMENTED;
import static io.github.gcom4j.contracts.spec.Variant.MINIMAL;
import static io.github.gcom4j.contracts.spec.Variant.NULLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.CallOptions;
import io.github.gcom4j.client.paging.Page;
import io.github.gcom4j.client.service.AccessPolicyService;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AccessPolicyStatus;
import io.github.gcom4j.model.Conditions;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.LabelPolicy;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.UpdateAccessPolicyRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

class AccessPolicyContractTest extends ContractTest {
    private static final String ID = "c45485b6-8321-4cf2-bcec-12006df755ff";
    private static final String CURSOR = "ZDMyYzZhODktZjU1ZC00NGViLWJmYWEtMTEyYmE2NTFlNDJifDIwMjItMDQtMTFUMTI6NTQ6MDBa";
    private static final CallOptions ORGANIZATION =
            CallOptions.builder().orgId(652992).build();
    private static final List<String> SCOPES = List.of("metrics:read", "logs:read", "traces:read", "alerts:read");
    private static final Realm REALM = Realm.builder()
            .type(RealmType.STACK)
            .identifier("123")
            .addLabelPolicies(LabelPolicy.builder().selector("{env != \"dev\"}").build())
            .build();
    private static final Map<String, Object> POLICY =
            Map.of("region", "us", "accessPolicyId", ID, "name", "stack-readers");

    private static final Queries.ListAccessPolicies EVERYTHING =
            Queries.ListAccessPolicies.builder().region("us").build();

    private final ContractCall<Page<AccessPolicy>> list = list(EVERYTHING).query("region", "us");
    private final ContractCall<AccessPolicy> get = CONTRACTS
            .call("getAccessPolicy", client -> client.accessPolicies().get("us", ID))
            .path("accessPolicyId", ID)
            .query("region", "us");
    private final CreateAccessPolicyRequest request = CreateAccessPolicyRequest.builder()
            .name("stack-readers")
            .displayName("Stack Readers")
            .scopes(SCOPES)
            .addRealms(REALM)
            .conditions(Conditions.builder()
                    .addAllowedSubnets("192.168.0.0/24", "10.1.2.99/32")
                    .build())
            .build();
    private final ContractCall<AccessPolicy> create = create(request).sends(DOCUMENTED);
    private final UpdateAccessPolicyRequest.Builder changes =
            UpdateAccessPolicyRequest.builder().scopes(SCOPES).addRealms(REALM);
    private final ContractCall<AccessPolicy> update = update(changes.displayName("Stack Readers")
                    .status(AccessPolicyStatus.ACTIVE)
                    .conditions(Conditions.builder()
                            .addAllowedSubnets("192.168.99.100/32")
                            .build())
                    .build())
            .sends(DOCUMENTED);
    private final ContractCall<Boolean> delete = CONTRACTS
            .call("deleteAccessPolicy", client -> {
                client.accessPolicies().delete("us", ID);
                return true;
            })
            .path("accessPolicyId", ID)
            .query("region", "us");

    @Override
    Stream<Contract<?>> contracts() {
        return Stream.of(
                list.contract("returns the first page and the cursor of the next")
                        .given("more access policies than one page holds", POLICY)
                        .answers(200, DOCUMENTED)
                        .returning(page -> assertThat(page.nextCursor()).contains(CURSOR)),
                list(EVERYTHING.toBuilder().pageCursor(CURSOR).pageSize(100).build())
                        .query("region", "us")
                        .query("pageCursor", CURSOR)
                        .query("pageSize", "100")
                        .contract("returns the last page, which has no next one")
                        .given("access policies after a cursor", Map.of("region", "us", "pageCursor", CURSOR))
                        .answers(200, NULLS)
                        .returning(page -> assertThat(page.nextCursor()).isEmpty()),
                list(Queries.ListAccessPolicies.builder()
                                .region("us")
                                .name("stack-readers")
                                .realmType(RealmType.STACK)
                                .realmIdentifier("123")
                                .status(AccessPolicyStatus.ACTIVE)
                                .orgId(652992L)
                                .build())
                        .query("name", "stack-readers")
                        .query("realmType", "stack")
                        .query("realmIdentifier", "123")
                        .query("region", "us")
                        .query("status", "active")
                        .query("orgId", "652992")
                        .contract("returns what matches every filter")
                        .given("an access policy", POLICY)
                        .answers(200, MINIMAL)
                        .returning(page -> assertThat(page.items()).hasSize(1)),
                badRequest(list),
                unknownToken(list),
                missingScope(list),
                rateLimited(list),
                create.contract("returns the policy without its status")
                        .given("no access policy has the name", POLICY)
                        .answers(200, DOCUMENTED)
                        .returning(policy -> assertThat(policy.status()).isEmpty()),
                ofOrganization("createAccessPolicy", client -> client.create("us", request))
                        .sends(DOCUMENTED)
                        .contract("acts on the organization that is named")
                        .given("no access policy has the name", POLICY)
                        .answers(200, MINIMAL),
                taken(create, "takenName", "an access policy", POLICY),
                get.contract("returns every property")
                        .given("an access policy", POLICY)
                        .answers(200, DOCUMENTED)
                        .returning(policy -> assertThat(policy.status()).contains(AccessPolicyStatus.ACTIVE)),
                ofOrganization("getAccessPolicy", client -> client.get("us", ID))
                        .path("accessPolicyId", ID)
                        .contract("acts on the organization that is named")
                        .given("an access policy", POLICY)
                        .answers(200, MINIMAL),
                notFound(get, "no access policy", Map.of("accessPolicyId", ID)),
                update.contract("returns the policy as changed")
                        .given("an access policy", POLICY)
                        .answers(200, DOCUMENTED)
                        .returning(policy -> assertThat(policy.conditions()).isPresent()),
                update(UpdateAccessPolicyRequest.builder()
                                .removeConditions()
                                .removeAttributes()
                                .build())
                        .sends(NULLS)
                        .contract("removes conditions and attributes for a null")
                        .given("an access policy", POLICY)
                        .answers(200, MINIMAL),
                delete.contract("answers nothing")
                        .given("an access policy", POLICY)
                        .answersNothing(204));
    }

    private static <T> ContractCall<T> ofOrganization(String operation, Function<AccessPolicyService, T> call) {
        return CONTRACTS
                .call(operation, client -> call.apply(client.with(ORGANIZATION).accessPolicies()))
                .query("region", "us")
                .query("orgId", "652992");
    }

    private static ContractCall<Page<AccessPolicy>> list(Queries.ListAccessPolicies query) {
        return CONTRACTS.call(
                "listAccessPolicies",
                client ->
                        client.accessPolicies().list(query).pages().findFirst().orElseThrow());
    }

    private static ContractCall<AccessPolicy> create(CreateAccessPolicyRequest request) {
        return CONTRACTS
                .call("createAccessPolicy", client -> client.accessPolicies().create("us", request))
                .query("region", "us");
    }

    private static ContractCall<AccessPolicy> update(UpdateAccessPolicyRequest request) {
        return CONTRACTS
                .call("updateAccessPolicy", client -> client.accessPolicies().update("us", ID, request))
                .path("accessPolicyId", ID)
                .query("region", "us");
    }
}
