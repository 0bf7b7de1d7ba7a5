package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Query parameters are checked before anything is sent. */
class QueriesTest {
    @Test
    void onlyWhatIsSetIsSentInTheOrderOfTheSpec() {
        Queries.ListTokens query = Queries.ListTokens.builder()
                .includeExpired(true)
                .region("us")
                .accessPolicyRealmType(RealmType.of("galaxy"))
                .accessPolicyRealmIdentifier("1")
                .expiresBefore(Instant.parse("2024-01-01T00:00:00Z"))
                .pageSize(500)
                .build();

        assertThat(query.toQueryMap().toString())
                .isEqualTo("{accessPolicyRealmType=[galaxy], accessPolicyRealmIdentifier=[1],"
                        + " expiresBefore=[2024-01-01T00:00:00Z], pageSize=[500], region=[us], includeExpired=[true]}");
        assertThat(query.toBuilder().build()).isEqualTo(query).hasSameHashCodeAs(query);
    }

    @Test
    void aParameterOfSeveralValuesHoldsEachOfThem() {
        Queries.ListStacks query = Queries.ListStacks.builder()
                .addIdIn(1, 2)
                .addNameIn("a,b", "c d")
                .addPlanIn(StackPlan.FREE_TRIAL)
                .build();

        assertThat(query.toQueryMap().toString()).isEqualTo("{idIn=[1, 2], nameIn=[a,b, c d], planIn=[free-trial]}");
    }

    @Test
    void aMissingRegionIsRefused() {
        assertThatThrownBy(Queries.ListTokens.builder()::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[region]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "us\n"})
    void aBlankRegionIsRefusedAsItDeletesThingsInPractice(String region) {
        assertThatThrownBy(() -> Queries.CreateToken.builder().region(region).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("createToken.region \"" + region + "\" must ");
    }

    @Test
    void aRealmWithoutItsTypeIsRefused() {
        assertThatThrownBy(() -> Queries.ListAccessPolicies.builder()
                        .region("us")
                        .realmIdentifier("1")
                        .build())
                .hasMessage("listAccessPolicies.realmIdentifier needs realmType to be set too");
        assertThatThrownBy(() -> Queries.ListTokens.builder()
                        .region("us")
                        .accessPolicyRealmIdentifier("1")
                        .build())
                .hasMessage("listTokens.accessPolicyRealmIdentifier needs accessPolicyRealmType to be set too");
    }

    @Test
    void aPageSizeBeyondItsRangeIsRefused() {
        Queries.ListTokens.Builder query = Queries.ListTokens.builder().region("us");

        assertThatThrownBy(query.pageSize(0)::build).hasMessage("listTokens.pageSize \"0\" must be at least 1");
        assertThatThrownBy(query.pageSize(501)::build).hasMessage("listTokens.pageSize \"501\" must be at most 500");
    }

    @Test
    void aMonthBeyondTheYearIsRefused() {
        assertThatThrownBy(() ->
                        Queries.GetBilledUsage.builder().month(13).year(2024).build())
                .hasMessage("getBilledUsage.month \"13\" must be at most 12");
    }
}
