package io.github.gcom4j.client.messages;

import static io.github.gcom4j.client.messages.AnswerMessages.call;
import static io.github.gcom4j.client.messages.AnswerMessages.stack;

import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.organization.Organization;
import io.github.gcom4j.client.organization.OrganizationProvisioner;
import io.github.gcom4j.client.provisioning.Provisioner;
import io.github.gcom4j.client.provisioning.RotationPlan;
import io.github.gcom4j.client.transport.TransportResponse;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import java.util.List;
import java.util.Optional;

/** What cannot be brought about, and what no update can carry. */
final class DeclarationMessages {
    private static final CreateStackRequest SHOP =
            CreateStackRequest.builder().name("Shop").slug("shop").region("eu").build();
    private static final CreateTokenRequest TOKEN =
            CreateTokenRequest.builder().accessPolicyId("p1").name("reader").build();

    private DeclarationMessages() {}

    static List<Said> all() {
        return List.of(
                new Said(
                        "a stack is in another region",
                        () -> call(
                                client -> Provisioner.of(client).ensureStack(SHOP),
                                stack("active", ",\"regionSlug\":\"us\""))),
                new Said(
                        "a stack is on its way out",
                        () -> call(client -> Provisioner.of(client).ensureStack(SHOP), stack("archived", ""))),
                new Said(
                        "a token is of another policy",
                        () -> call(
                                client -> Provisioner.of(client).ensureToken("us", TOKEN),
                                tokens("\"accessPolicyId\":\"p2\""))),
                new Said(
                        "a declaration refers to what it does not hold",
                        () -> call(
                                client -> OrganizationProvisioner.of(client)
                                        .plan(Organization.builder()
                                                .token("us", ids -> CreateTokenRequest.builder()
                                                        .accessPolicyId(ids.accessPolicy("us", "readers"))
                                                        .name("reader")
                                                        .build())
                                                .build()),
                                stack("active", ""))),
                new Said(
                        "a declaration holds a thing twice",
                        () -> call(
                                client -> OrganizationProvisioner.of(client)
                                        .plan(Organization.builder()
                                                .stack(SHOP)
                                                .stack(SHOP)
                                                .build()),
                                stack("active", ""))),
                new Said(
                        "a rotation is of no policy",
                        () -> call(
                                client -> Provisioner.of(client)
                                        .rotateToken(RotationPlan.of("us", "", "app"), token -> {}),
                                stack("active", ""))),
                new Said(
                        "a change cannot be carried",
                        () -> call(
                                client -> client.stacks().update("shop", before -> before.toBuilder()
                                        .slug("store")
                                        .build()),
                                stack("active", ""))),
                new Said(
                        "a property cannot be removed",
                        () -> call(
                                client -> client.stacks().update("shop", before -> before.toBuilder()
                                        .description(Optional.empty())
                                        .build()),
                                stack("active", ",\"description\":\"mine\""))));
    }

    private static TransportResponse tokens(String more) {
        return StubTransport.json(200, "{\"items\":[{\"id\":\"t1\",\"name\":\"reader\"," + more + "}]}");
    }
}
