package io.github.gcom4j.contracts.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.contracts.AllContracts;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.VirtualClock;
import io.github.gcom4j.testkit.fault.Fault;
import io.github.gcom4j.testkit.journal.Exchange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The replay on the service, tried on a fake that holds other things than the contracts speak of. */
@Order(Order.DEFAULT + 2)
class StandInReplayTest {
    @TempDir
    Path directory = Path.of("");

    private final FakeGrafanaCloud service = FakeGrafanaCloud.builder()
            .organization("acme")
            .token("glc_service")
            .clock(VirtualClock.at(Instant.parse("2026-02-03T04:05:06Z")))
            .start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whatOnlyReadsIsReplayedWithWhatTheAccountHolds() throws Exception {
        fill();

        List<Replayed> replayed = replay();

        assertThat(replayed).allSatisfy(one -> assertThat(one.problems()).isEmpty());
        assertThat(replayed)
                .filteredOn(Replayed::wasReplayed)
                .extracting(one -> one.contract().replaceAll(" .*", ""))
                .contains(
                        "getAccessPolicy",
                        "getBilledUsage",
                        "getOrganization",
                        "getPlugin",
                        "getStack",
                        "getStackConnections",
                        "getToken",
                        "listAccessPolicies",
                        "listApiKeys",
                        "listDataSources",
                        "listPlugins",
                        "listRegions",
                        "listStacks",
                        "listTokens");
    }

    @Test
    void nothingIsEverWritten() throws Exception {
        fill();
        Path before = saved("before");

        replay();

        assertThat(service.journal()).isNotEmpty().extracting(Exchange::method).containsOnly("GET");
        assertThat(saved("after")).hasSameTextualContentAs(before);
    }

    @Test
    void whatAnEmptyAccountCannotShowIsSkippedWithAReason() throws Exception {
        assertThat(replay())
                .filteredOn(one -> one.contract().startsWith("getPlugin returns the plugin"))
                .singleElement()
                .satisfies(one -> assertThat(one.skipped())
                        .isEqualTo("the account has no value for [pluginSlug, stackIdOrSlug]"));
    }

    @Test
    void aServiceThatAnswersOtherwiseBreaksTheContract() throws Exception {
        fill();
        Fault otherwise = Fault.status(200).json("{\"id\": \"7\", \"slug\": \"acme\"}");
        service.faults().on(Operation.GET_ORGANIZATION, otherwise).always();

        assertThat(replay())
                .filteredOn(one -> one.contract().equals("getOrganization returns the organization"))
                .singleElement()
                .satisfies(one -> assertThat(one.problems())
                        .contains("$.id is a STRING that the matcher {\"match\":\"integer\"} refuses")
                        .anyMatch(problem -> problem.startsWith("#/components/schemas/Organization: ")));
    }

    private void fill() {
        service.given().plugin(service.given().stack("production"), "grafana-github-datasource");
        service.given().token(service.given().accessPolicy("ci"), "ci-1");
        ((VirtualClock) service.clock()).advance(Duration.ofDays(60));
    }

    private List<Replayed> replay() throws Exception {
        try (GcomClient client = GcomClient.builder()
                .apiUrl(service.apiUrl())
                .token(service.token())
                .build()) {
            Account account = Account.read(client, "acme", YearMonth.of(2026, 2));
            return new ServiceReplay(Spec.shipped(), service.apiUrl(), service.token(), account)
                    .replay(Pact.parse(AllContracts.pact()));
        }
    }

    private Path saved(String name) {
        Path file = directory.resolve(name);
        service.save(file);
        return file;
    }
}
