package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.paging.Page;
import io.github.gcom4j.client.service.InRegion;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.Scopes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Policies and tokens of all regions are one list, of which no more is asked for than is read. */
class AllRegionsTest {
    private final FakeGrafanaCloud cloud =
            FakeGrafanaCloud.builder().regions("us", "eu", "au").start();
    private final GcomClient client =
            GcomClient.builder().apiUrl(cloud.apiUrl()).token(cloud.token()).build();

    @AfterEach
    void stop() {
        client.close();
        cloud.close();
    }

    @Test
    void policiesOfAllRegionsComeWithTheirRegion() {
        policies("us", "a", "b");
        policies("au", "c");

        assertThat(names(client.accessPolicies().listInAllRegions().stream())).containsExactly("us a", "us b", "au c");
        assertThat(names(client.async().accessPolicies().listInAllRegions().toList().join().stream()))
                .containsExactly("us a", "us b", "au c");
    }

    @Test
    void tokensOfAllRegionsComeWithTheirRegion() {
        for (String region : List.of("us", "au")) {
            client.tokens()
                    .create(
                            region,
                            CreateTokenRequest.builder()
                                    .accessPolicyId(policies(region, "p").id())
                                    .name("of-" + region)
                                    .build());
        }

        assertThat(client.tokens().listInAllRegions())
                .extracting(found -> found.region() + " " + found.item().name().orElse(""))
                .containsExactly("us of-us", "au of-au");
        assertThat(client.async()
                        .tokens()
                        .listInAllRegions()
                        .findFirst(found -> found.region().toString().equals("au"))
                        .join()
                        .flatMap(found -> found.item().name()))
                .contains("of-au");
    }

    @Test
    void aRegionIsNotAskedBeforeItIsNeeded() {
        policies("us", "a");
        cloud.clearJournal();

        assertThat(client.accessPolicies().listInAllRegions().stream().findFirst())
                .isPresent();

        cloud.verify().received(Operation.LIST_REGIONS, 1).received(Operation.LIST_ACCESS_POLICIES, 1);
    }

    @Test
    void eachRegionIsAskedForWhatTheQuerySays() {
        policies("us", "a", "b");
        policies("eu", "b");

        assertThat(names(client
                        .accessPolicies()
                        .listInAllRegions(region -> Queries.ListAccessPolicies.builder()
                                .region(region.toString())
                                .name("b")
                                .build())
                        .stream()))
                .containsExactly("us b", "eu b");
    }

    @Test
    void theReadingContinuesInAnyRegionWhereItEnded() {
        policies("us", "a", "b");
        policies("eu", "c");
        policies("au", "d", "e");
        var list = client.accessPolicies().listInAllRegions(region -> Queries.ListAccessPolicies.builder()
                .region(region.toString())
                .pageSize(1)
                .build());
        List<Page<InRegion<AccessPolicy>>> pages = list.pages().toList();

        assertThat(names(pages.stream().flatMap(page -> page.items().stream())))
                .containsExactly("us a", "us b", "eu c", "au d", "au e");
        assertThat(names(list.startingAt(pages.get(0).nextCursor().orElseThrow()).stream()))
                .containsExactly("us b", "eu c", "au d", "au e");
        assertThat(names(list.startingAt(pages.get(1).nextCursor().orElseThrow()).readingAhead().stream()))
                .containsExactly("eu c", "au d", "au e");
        assertThatThrownBy(() -> list.startingAt("us").stream().toList())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cursor must be the nextCursor() of a page");
    }

    private AccessPolicy policies(String region, String... names) {
        return Stream.of(names)
                .map(name -> client.accessPolicies()
                        .create(
                                region,
                                CreateAccessPolicyRequest.builder()
                                        .name(name)
                                        .addScope(Scopes.METRICS_READ)
                                        .addRealm(Realm.builder()
                                                .type(RealmType.ORG)
                                                .identifier("652992")
                                                .build())
                                        .build()))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static List<String> names(Stream<InRegion<AccessPolicy>> found) {
        return found.map(each -> each.region() + " " + each.item().name().orElse(""))
                .toList();
    }
}
