package io.github.gcom4j.contracts.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.GcomClientBuilder;
import io.github.gcom4j.contracts.AllContracts;
import io.github.gcom4j.spec.Spec;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Asks the real service, and only if a property says so. */
@Order(Order.DEFAULT + 2)
@EnabledIfSystemProperty(
        named = "contracts.service",
        matches = "true",
        disabledReason = "The real service is asked with -Dcontracts.service=true only")
class ServiceReplayTest {
    private static final String ORIGIN = "https://grafana.com";

    @Test
    void theServiceKeepsWhatTheContractsPromise() throws Exception {
        String token = required(GcomClientBuilder.TOKEN_VARIABLE);
        String organization = required("GRAFANA_CLOUD_ORG");
        String origin = System.getenv().getOrDefault(GcomClientBuilder.API_URL_VARIABLE, ORIGIN);
        List<Replayed> replayed;
        try (GcomClient client =
                GcomClient.builder().apiUrl(origin).token(token).build()) {
            YearMonth billed = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
            Account account = Account.read(client, organization, billed);
            replayed =
                    new ServiceReplay(Spec.shipped(), origin, token, account).replay(Pact.parse(AllContracts.pact()));
        }
        replayed.forEach(one -> System.out.println(
                one.contract() + ": " + (one.wasReplayed() ? "replayed" : "skipped, " + one.skipped())));

        assertThat(replayed)
                .allSatisfy(one -> assertThat(one.problems()).as(one.contract()).isEmpty());
    }

    private static String required(String variable) {
        String value = System.getenv().getOrDefault(variable, "");
        if (value.isBlank()) {
            throw new AssertionError("The contracts cannot be replayed on the service without the environment variable "
                    + variable + ": set it, or leave -Dcontracts.service off");
        }
        return value;
    }
}
