package io.github.gcom4j.client.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.error.ForbiddenException;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.error.WaitTimeoutException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.published.CreatePublishedStackRequest;
import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import io.github.gcom4j.model.published.CreateServiceAccountTokenRequest;
import io.github.gcom4j.model.published.PublishedStack;
import io.github.gcom4j.model.published.ServiceAccount;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PublishedServicesTest {
    private static final String ACCOUNTS = "/api/instances/shop/api/serviceaccounts";
    private static final String CREATE_ACCOUNT = "POST " + ACCOUNTS;
    private static final String CREATE_TOKEN = "POST " + ACCOUNTS + "/12/tokens";
    private static final String DELETE_ACCOUNT = "DELETE " + ACCOUNTS + "/12";
    private static final String READINESS = "GET /api/instances/shop/readiness";

    private static final CreateServiceAccountRequest ACCOUNT = CreateServiceAccountRequest.builder()
            .name("deployer")
            .role("Editor")
            .build();
    private static final CreateServiceAccountTokenRequest TOKEN =
            CreateServiceAccountTokenRequest.builder().name("pipeline").build();

    private final VirtualScheduler time = new VirtualScheduler();
    private ScriptedServer server;
    private GcomClient client;

    @BeforeEach
    void start() {
        server = new ScriptedServer();
        client = server.client(time);
        server.on(CREATE_ACCOUNT, Answer.json("{\"id\": 12, \"name\": \"deployer\"}"));
        server.on(CREATE_TOKEN, Answer.json("{\"id\": 31, \"name\": \"pipeline\", \"key\": \"glsa_secret\"}"));
        server.on(DELETE_ACCOUNT, Answer.of(200, ""));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void stacks_areListedPageByPage() {
        server.onAll(request -> Answer.json("{\"items\": [{\"id\": 1, \"slug\": \"shop"
                + request.parameters().get("page") + "\"}], \"pages\": 3}"));

        assertThat(client.published().stacks().list("acme"))
                .extracting(PublishedStack::slug)
                .containsExactly("shop1", "shop2", "shop3");
        assertThat(server.received()).allSatisfy(request -> assertThat(request.parameters())
                .containsEntry("org", "acme")
                .containsEntry("pageSize", "10"));
    }

    @Test
    void serviceAccounts_areListedUntilAllAreCounted() {
        server.onAll(request -> Answer.json("{\"totalCount\": 3, \"perPage\": 2, \"serviceAccounts\": [{\"id\": "
                + request.parameters().get("page") + "}]}"));

        assertThat(client.published().serviceAccounts().list("shop"))
                .extracting(ServiceAccount::id)
                .containsExactly(1L, 2L);
        assertThat(client.async()
                        .published()
                        .serviceAccounts()
                        .list("shop")
                        .toList()
                        .join())
                .hasSize(2);
    }

    @Test
    void anOrganizationThatIsEmptyIsSent() {
        server.onAll(request -> Answer.json("{\"id\": 1, \"slug\": \"shop\"}"));
        CreatePublishedStackRequest request = CreatePublishedStackRequest.builder()
                .name("Shop")
                .slug("shop")
                .org("")
                .region("us")
                .build();

        client.published().stacks().create(request);

        assertThat(server.received().get(0).body()).contains("\"org\":\"\"");
    }

    @Test
    void createWithToken_returnsBothAndShowsNoSecret() {
        ServiceAccountWithToken created = client.published().serviceAccounts().createWithToken("shop", ACCOUNT, TOKEN);

        assertThat(created.account().id()).isEqualTo(12);
        assertThat(created.token().key()).contains("glsa_secret");
        assertThat(created.toString()).doesNotContain("glsa_secret");
        assertThat(server.lines()).containsExactly(CREATE_ACCOUNT, CREATE_TOKEN);
    }

    @Test
    void createWithToken_leavesNoAccountWithoutAToken() {
        server.on(CREATE_TOKEN, Answer.error(409, "Conflict", "the name is taken"));

        assertThatThrownBy(() -> client.published().serviceAccounts().createWithToken("shop", ACCOUNT, TOKEN))
                .isInstanceOf(ConflictException.class)
                .hasNoSuppressedExceptions();
        assertThat(server.lines()).containsExactly(CREATE_ACCOUNT, CREATE_TOKEN, DELETE_ACCOUNT);
    }

    @Test
    void createWithToken_tellsBothFailuresWhereTheAccountStays() {
        server.on(CREATE_TOKEN, Answer.error(409, "Conflict", "the name is taken"));
        server.on(DELETE_ACCOUNT, Answer.error(403, "Forbidden", "no"));

        assertThatThrownBy(() -> client.published().serviceAccounts().createWithToken("shop", ACCOUNT, TOKEN))
                .isInstanceOf(ConflictException.class)
                .satisfies(failure ->
                        assertThat(failure.getSuppressed()).singleElement().isInstanceOf(ForbiddenException.class));
    }

    @Test
    void awaitReady_pollsUntilTheApiSaysSo() {
        server.on(
                READINESS,
                Answer.json("{\"ready\": false}"),
                Answer.error(503, "Loading", "Your instance is loading"),
                Answer.json("{\"ready\": true}"));

        client.published().instances().awaitReady("shop", WaitOptions.defaults());

        assertThat(server.lines()).containsExactly(READINESS, READINESS, READINESS);
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    @Test
    void awaitReady_timesOutWithWhatItSawLast() {
        server.on(READINESS, Answer.json("{\"ready\": false}"));
        WaitOptions options = WaitOptions.defaults().withTimeout(Duration.ofSeconds(12));

        assertThatThrownBy(() -> client.published().instances().awaitReady("shop", options))
                .isInstanceOf(WaitTimeoutException.class)
                .hasMessageContaining("stack shop to be ready")
                .hasMessageContaining("ready false");
    }

    @Test
    void awaitReady_endsAtOnceWhereThereIsNoSuchStack() {
        server.on(READINESS, Answer.notFound());

        assertThatThrownBy(() -> client.published().instances().awaitReady("shop", WaitOptions.defaults()))
                .isInstanceOf(NotFoundException.class);
        assertThat(time.waits()).isEmpty();
    }
}
