package io.github.gcom4j.testkit.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.GcomClientBuilder;
import io.github.gcom4j.client.error.MissingScopeException;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.UpdateAccessPolicyRequest;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the snippets of README.md, which are the marked regions of this file. */
class SnippetsTest {
    private final FakeGrafanaCloud cloud =
            FakeGrafanaCloud.builder().organization("my-org").start();
    private final GcomClient client =
            GcomClient.builder().apiUrl(cloud.apiUrl()).token(cloud.token()).build();
    private Stack stack;

    @BeforeEach
    void createAStack() {
        stack = client.stacks()
                .create(CreateStackRequest.builder().name("mine").slug("mine").build());
    }

    @AfterEach
    void close() {
        client.close();
        cloud.close();
    }

    @Test
    void fromEnvironmentAsksForTheTokenWhereItIsMissing() {
        Assumptions.assumeTrue(System.getenv(GcomClientBuilder.TOKEN_VARIABLE) == null, "a token is set");
        assertThatThrownBy(() -> {
                    // snippet: from-environment
                    try (GcomClient client = GcomClient.fromEnvironment()) {
                        System.out.println(client.regions().list().size() + " regions");
                    }
                    // end
                })
                .hasMessageContaining("GRAFANA_CLOUD_ACCESS_POLICY_TOKEN must hold the token of an access policy");
    }

    @Test
    void listsStacks() {
        // snippet: first-call
        for (Stack stack : client.stacks().list("my-org")) {
            System.out.println(stack.slug() + " in " + stack.regionSlug().orElse("?"));
        }
        // end
        assertThat(client.stacks().list("my-org")).extracting(Stack::slug).containsExactly("mine");
    }

    @Test
    void findsAPolicyAmongThePages() {
        AccessPolicy created = create();
        // snippet: paging
        Optional<AccessPolicy> readers = client.accessPolicies().list("us").stream()
                .filter(policy -> policy.name().equals(Optional.of("stack-readers")))
                .findFirst();
        // end
        assertThat(readers).map(AccessPolicy::id).contains(created.id());
    }

    @Test
    void updatesWhatIsGivenAndRemovesWhatIsRemoved() {
        AccessPolicy policy = create();
        // snippet: update
        client.accessPolicies()
                .update(
                        "us",
                        policy.id(),
                        UpdateAccessPolicyRequest.builder()
                                .scopes(policy.scopes())
                                .realms(policy.realms())
                                .removeConditions()
                                .build());
        // end
        assertThat(client.accessPolicies().get("us", policy.id()).conditions()).isEmpty();
    }

    @Test
    void tellsFailuresApart() {
        // snippet: errors
        try {
            client.stacks().get("no-such-stack");
        } catch (NotFoundException gone) {
            System.out.println("no such stack");
        } catch (MissingScopeException forbidden) {
            System.out.println("add " + forbidden.missingScope() + " to the token's access policy");
        }
        // end
        assertThat(cloud.journal()).last().satisfies(exchange -> assertThat(exchange.status())
                .isEqualTo(404));
    }

    @Test
    void startsAFakeInOneLine() {
        // snippet: fake
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.start();
                GcomClient client = GcomClient.builder()
                        .apiUrl(cloud.apiUrl())
                        .token(cloud.token())
                        .build()) {
            client.stacks()
                    .create(CreateStackRequest.builder()
                            .name("mystack")
                            .slug("mystack")
                            .build());

            assertThat(client.stacks().get("mystack").name()).contains("mystack");
        }
        // end
    }

    private AccessPolicy create() {
        // snippet: create
        AccessPolicy policy = client.accessPolicies()
                .create(
                        "us",
                        CreateAccessPolicyRequest.builder()
                                .name("stack-readers")
                                .addScopes("metrics:read", "logs:read")
                                .addRealm(Realm.builder()
                                        .type(RealmType.STACK)
                                        .identifier(String.valueOf(stack.id()))
                                        .build())
                                .build());
        // end
        return policy;
    }
}
