package io.github.gcom4j.contracts;

import static io.github.gcom4j.contracts.spec.Variant.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.error.InvalidArgumentException;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.error.OperationInProgressException;
import io.github.gcom4j.model.BilledUsage;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Region;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class OrganizationContractTest extends ContractTest {
    private static final Map<String, Object> ORG = Map.of("orgSlug", "grafanacom");
    private static final Map<String, Object> BILL = Map.of("orgSlug", "grafanacom", "month", 9, "year", 2024);

    private final ContractCall<Organization> get = CONTRACTS
            .call("getOrganization", client -> client.organizations().get("grafanacom"))
            .path("orgSlug", "grafanacom");
    private final ContractCall<List<Region>> regions =
            CONTRACTS.call("listRegions", client -> client.regions().list());
    private final ContractCall<BilledUsage> bill = CONTRACTS
            .call("getBilledUsage", client -> client.billedUsage().get("grafanacom", YearMonth.of(2024, 9)))
            .path("orgSlug", "grafanacom")
            .query("month", "9")
            .query("year", "2024");

    @Override
    Stream<Contract<?>> contracts() {
        return Stream.of(
                get.contract("returns the organization")
                        .given("an organization", ORG)
                        .answers(200, DOCUMENTED)
                        .returning(
                                organization -> assertThat(organization.slug()).isEqualTo("grafanacom")),
                forbidden(get),
                get.contract("accepts an error without any property")
                        .given("no organization", ORG)
                        .refusesBarely(404, NotFoundException.class),
                regions.contract("returns every region")
                        .given("the regions of the service", Map.of())
                        .answers(200, DOCUMENTED)
                        .returning(found -> assertThat(found).isNotEmpty()),
                regions.contract("refuses while another operation is in progress")
                        .given("an operation on the regions is in progress", Map.of())
                        .refuses(409, "", OperationInProgressException.class),
                bill.contract("returns every line of the bill")
                        .given("a bill with every kind of usage", BILL)
                        .answers(200, DOCUMENTED)
                        .returning(found -> assertThat(found.items()).hasSize(3)),
                bill.contract("refuses a request the service finds invalid")
                        .given("the month is invalid to the service", BILL)
                        .refuses(409, "", InvalidArgumentException.class));
    }
}
