package io.github.gcom4j.client.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.published.AddMemberRequest;
import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be brought about is refused as a whole: nothing is sent, and nothing is half done. */
class DeclarationChecksTest {
    private final StubTransport transport = new StubTransport(
            request -> CompletableFuture.completedFuture(StubTransport.json(404, "{\"code\":\"NotFound\"}")));

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas keep nothing
    private enum Thing {
        STACK(
                "stack shop",
                builder -> builder.stack(
                        CreateStackRequest.builder().name("Shop").slug("shop").build())),
        PLUGIN(
                "plugin clock of stack shop",
                builder -> builder.plugin(
                        "shop", AddPluginRequest.builder().plugin("clock").build())),
        ACCOUNT(
                "service account deployer of stack shop",
                builder -> builder.serviceAccount(
                        "shop",
                        CreateServiceAccountRequest.builder()
                                .name("deployer")
                                .role("Viewer")
                                .build())),
        POLICY("access policy readers in us", builder -> builder.accessPolicy("us", ids -> policy("1"))),
        TOKEN("token reader in us", builder -> builder.token("us", ids -> token("p1"))),
        MEMBER(
                "member ada of acme",
                builder -> builder.member(
                        "acme", AddMemberRequest.builder().username("ada").build()));

        private final String name;
        private final UnaryOperator<Organization.Builder> declaring;

        Thing(String name, UnaryOperator<Organization.Builder> declaring) {
            this.name = name;
            this.declaring = declaring;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeclaredTwice_couldNeverBeAsDeclared(Thing thing) {
        Organization.Builder builder = Organization.builder()
                .stack(CreateStackRequest.builder().name("Blog").slug("blog").build());
        assertRefused(
                thing.declaring.apply(thing.declaring.apply(builder)).build(),
                "the declaration holds " + thing.name + " twice");
    }

    @Test
    void whatRefersToNothing_isRefused() {
        assertRefused(
                Thing.STACK
                        .declaring
                        .apply(Organization.builder())
                        .token("us", ids -> token(ids.accessPolicy("us", "readers")))
                        .build(),
                "the declaration holds no access policy readers in us");
        assertRefused(
                Organization.builder()
                        .accessPolicy("us", ids -> policy(ids.stack("shop")))
                        .build(),
                "the declaration holds no stack shop");
    }

    private void assertRefused(Organization declared, String message) {
        try (GcomClient client =
                GcomClient.builder().token("glc_x").transport(transport).build()) {
            OrganizationProvisioner provisioner = OrganizationProvisioner.of(client);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> provisioner.plan(declared))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> provisioner.ensure(declared, step -> {}))
                    .withMessage(message);
        }
        assertThat(transport.requests()).isEmpty();
    }

    private static CreateAccessPolicyRequest policy(String stack) {
        return CreateAccessPolicyRequest.builder()
                .name("readers")
                .addScope("logs:read")
                .addRealm(
                        Realm.builder().type(RealmType.STACK).identifier(stack).build())
                .build();
    }

    private static CreateTokenRequest token(String policy) {
        return CreateTokenRequest.builder()
                .accessPolicyId(policy)
                .name("reader")
                .build();
    }
}
