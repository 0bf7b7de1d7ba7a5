package io.github.gcom4j.contracts;

import static io.github.gcom4j.contracts.spec.Variant.DOCUMENTED;
import static io.github.gcom4j.contracts.spec.Variant.FULL;
import static io.github.gcom4j.contracts.spec.Variant.MINIMAL;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class OrganizationContractTest extends ContractTest {
    private static final Map<String, Object> ORG = Map.of("orgSlug", "grafanacom");
    private static final Map<String, Object> BILL = Map.of("orgSlug", "grafanacom", "month", 9, "year", 2024);

    private final Call<Organization> get = CONTRACTS
            .call("getOrganization", client -> client.organizations().get("grafanacom"))
            .path("orgSlug", "grafanacom");
    private final Call<List<Region>> regions =
            CONTRACTS.call("listRegions", client -> client.regions().list());
    private final Call<BilledUsage> bill = CONTRACTS
            .call("getBilledUsage", client -> client.billedUsage().get("grafanacom", YearMonth.of(2024, 9)))
            .path("orgSlug", "grafanacom")
            .query("month", "9")
            .query("year", "2024");

    @TestFactory
    Stream<DynamicTest> getOrganization() {
        return play(
                get.contract("returns every property")
                        .given("an organization", ORG)
                        .answers(200, FULL)
                        .returning(
                                organization -> assertThat(organization.slug()).isEqualTo("grafanacom")),
                get.contract("accepts an organization with nothing but what is required")
                        .given("an organization", ORG)
                        .answers(200, MINIMAL),
                unknownToken(get),
                forbidden(get),
                notFound(get, "no organization", ORG),
                get.contract("accepts an error without any property")
                        .given("no organization", ORG)
                        .refusesBarely(404, NotFoundException.class));
    }

    @TestFactory
    Stream<DynamicTest> listRegions() {
        return play(
                regions.contract("returns every region")
                        .given("the regions of the service", Map.of())
                        .answers(200, FULL)
                        .returning(found -> assertThat(found).isNotEmpty()),
                regions.contract("accepts regions with nothing but what is required")
                        .given("the regions of the service", Map.of())
                        .answers(200, MINIMAL),
                unknownToken(regions),
                regions.contract("refuses while another operation goes on")
                        .given("an operation on the regions goes on", Map.of())
                        .refuses(409, "", OperationInProgressException.class));
    }

    @TestFactory
    Stream<DynamicTest> getBilledUsage() {
        return play(
                bill.contract("returns every line of the bill")
                        .given("a bill with every kind of usage", BILL)
                        .answers(200, DOCUMENTED)
                        .returning(found -> assertThat(found.items()).hasSize(3)),
                bill.contract("returns every property")
                        .given("a bill with a value for every property", BILL)
                        .answers(200, FULL),
                bill.contract("accepts lines with nothing but what is required")
                        .given("a bill", BILL)
                        .answers(200, MINIMAL),
                bill.contract("accepts rates without tiers and usages with nothing but what is required")
                        .given("a bill", BILL)
                        .answers(200, bill("{}", "[{\"id\": 1111163428}]")),
                bill.contract("accepts tiers without rates")
                        .given("a bill with a tier that has no rate", BILL)
                        .answers(200, bill("{\"tiers\": [{}]}", "[]")),
                unknownToken(bill),
                forbidden(bill),
                notFound(bill, "no organization", ORG),
                bill.contract("refuses a request the service finds invalid")
                        .given("the month is invalid to the service", BILL)
                        .refuses(409, "", InvalidArgumentException.class));
    }

    private static String bill(String rates, String usages) {
        return "{\"items\": [{\"id\": 1111198068, \"dimensionId\": \"hl\", \"orgRates\": " + rates + ", \"usages\": "
                + usages + "}]}";
    }
}
