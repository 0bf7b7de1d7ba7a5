package io.github.gcom4j.contracts;

import static io.github.gcom4j.contracts.spec.Variant.DOCUMENTED;
import static io.github.gcom4j.contracts.spec.Variant.MINIMAL;
import static io.github.gcom4j.contracts.spec.Variant.NULLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.error.InvalidArgumentException;
import io.github.gcom4j.client.error.QuotaExceededException;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackStatus;
import io.github.gcom4j.model.UpdateStackRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class StackContractTest extends ContractTest {
    static final String SLUG = "createcloudstack";
    static final Map<String, Object> STACK = Map.of("stackIdOrSlug", SLUG);

    private final ContractCall<List<Stack>> list = CONTRACTS
            .call("listStacks", client -> client.stacks().list("grafanacom"))
            .path("orgSlug", "grafanacom");
    private final ContractCall<Stack> get =
            CONTRACTS.call("getStack", client -> client.stacks().get(SLUG)).path("stackIdOrSlug", SLUG);
    private final ContractCall<Stack> create = create(CreateStackRequest.builder()
                    .name(SLUG)
                    .slug(SLUG)
                    .region("us")
                    .labels(Map.of("key", "value"))
                    .build())
            .sends(DOCUMENTED);
    private final ContractCall<Stack> createFull = create(CreateStackRequest.builder()
                    .name(SLUG)
                    .slug(SLUG)
                    .url("https://url.example.net")
                    .region("us")
                    .description("description")
                    .labels(Map.of("key", "value"))
                    .deleteProtection(true)
                    .build())
            .sends("""
                    {
                      "name": "createcloudstack",
                      "slug": "createcloudstack",
                      "url": "https://url.example.net",
                      "region": "us",
                      "description": "description",
                      "labels": {"key": "value"},
                      "deleteProtection": true
                    }""");
    private final ContractCall<Stack> update = update(UpdateStackRequest.builder()
                    .labels(Map.of("newkey", "newvalue"))
                    .build())
            .sends(DOCUMENTED);
    private final ContractCall<Stack> delete = CONTRACTS
            .call("deleteStack", client -> client.stacks().delete(SLUG).orElseThrow())
            .path("stackIdOrSlug", SLUG);

    @Override
    Stream<Contract<?>> contracts() {
        return Stream.of(
                list.contract("returns every stack")
                        .given("a stack that was never changed", STACK)
                        .answers(200, DOCUMENTED)
                        .returning(stacks -> assertThat(stacks).hasSize(1)),
                create.contract("returns the stack, which is active at once")
                        .given("no stack has the slug", STACK)
                        .answers(200, DOCUMENTED)
                        .returning(stack -> assertThat(stack.status()).contains(StackStatus.ACTIVE)),
                create.contract("refuses more stacks than the plan allows")
                        .given("as many stacks as the plan allows", Map.of())
                        .refuses(403, "quotaReached", QuotaExceededException.class),
                create.contract("refuses a slug the service finds invalid")
                        .given("the slug is invalid to the service", Map.of("slug", SLUG))
                        .refuses(409, "invalidSlug", InvalidArgumentException.class),
                createFull
                        .contract("refuses an address that is not available")
                        .given("the address of the stack is not available", STACK)
                        .refuses(409, "unavailableUrl", ConflictException.class),
                taken(create, "takenUrl", "a stack", STACK),
                get.contract("returns a stack with nulls")
                        .given("a stack with every null there can be", STACK)
                        .answers(200, NULLS)
                        .returning(stack -> assertThat(stack.labels()).isEmpty()),
                update.contract("returns the stack as changed")
                        .given("a stack that was never changed", STACK)
                        .answers(200, MINIMAL)
                        .returning(stack -> assertThat(stack.slug()).isEqualTo(SLUG)),
                update(UpdateStackRequest.builder().labels(Map.of()).build())
                        .sends("{\"labels\": {}}")
                        .contract("removes all labels for an empty object")
                        .given("a stack with labels", STACK)
                        .answers(200, MINIMAL),
                update.contract("refuses a request the service finds invalid")
                        .given(
                                "the labels are invalid to the service",
                                Map.of("stackIdOrSlug", SLUG, "labels", Map.of("newkey", "newvalue")))
                        .refuses(409, "missingField", InvalidArgumentException.class),
                delete.contract("returns the stack as deleted")
                        .given("a stack that was changed", STACK)
                        .answers(200, DOCUMENTED)
                        .returning(stack -> assertThat(stack.status()).contains(StackStatus.DELETED)),
                delete.contract("refuses a stack that is protected")
                        .given("a stack with delete protection", STACK)
                        .refuses(409, "", ConflictException.class));
    }

    private static ContractCall<Stack> create(CreateStackRequest request) {
        return CONTRACTS.call("createStack", client -> client.stacks().create(request));
    }

    private static ContractCall<Stack> update(UpdateStackRequest request) {
        return CONTRACTS
                .call("updateStack", client -> client.stacks().update(SLUG, request))
                .path("stackIdOrSlug", SLUG);
    }
}
