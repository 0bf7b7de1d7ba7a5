package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A bill holds the stacks of its month, each for the time it was there. The clock begins on 10 September 2024 at noon. */
class BillTest {
    private final World world = new World();
    private final PlainHttp http = world.http;

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void beforeAStackExistedThereIsNothing() {
        world.advance(Duration.ofDays(5));

        assertThat(bill(2024, 8).size()).isZero();
        assertThat(bill(1999, 9).size()).isZero();
    }

    @Test
    void whatIsToComeIsNotBilledYet() {
        world.advance(Duration.ofDays(5));

        assertThat(bill(2024, 10).size()).isZero();
        assertThat(bill(9999, 12).size()).isZero();
    }

    @Test
    void theBillHoldsTheStacksThatExistedInTheMonth() {
        http.delete("/api/instances/mystack");
        world.advance(Duration.ofDays(40).plusSeconds(1));
        http.post("/api/instances", World.stack("later"));
        world.advance(Duration.ofDays(1));

        assertThat(bill(2024, 8).size()).isZero();
        assertThat(bill(2024, 9).size()).isZero();
        JsonNode lines = bill(2024, 10);
        assertThat(lines.valueStream().map(line -> line.path("dimensionId").asString()))
                .containsExactly("hl", "hm", "hg");
        assertThat(lines.at("/0/usages/0/stackName").asString()).isEqualTo("later.grafana.net");
        assertThat(lines.at("/0/usages/0/isProrated").asBoolean()).isTrue();
        assertThat(lines.at("/0/description").asString()).isEqualTo("Hosted Logs Usage - October 2024");
    }

    @Test
    void theBillAsTextHasALineForEachDimension() {
        world.advance(Duration.ofDays(60));

        Answer text = http.get("/api/orgs/grafanacom/billed-usage?month=10&year=2024&format=csv");

        assertThat(text.headers().firstValue("Content-Type")).contains("text/csv");
        assertThat(text.text().lines())
                .hasSize(4)
                .first()
                .isEqualTo("dimensionId,dimensionName,unit,includedUsage,totalUsage,overage,amountDue,periodStart,"
                        + "periodEnd,description");
        assertThat(text.text().lines().skip(3))
                .containsExactly("hg,Grafana Users,user,3,14,11,88,2024-10-01T00:00:00Z,2024-10-31T23:59:59Z,"
                        + "Hosted Grafana Usage - October 2024");
        assertThat(http.get("/api/orgs/grafanacom/billed-usage?month=10&year=2024&format=xml")
                        .message())
                .isEqualTo("Invalid format xml specified");
        assertThat(http.get("/api/orgs/other/billed-usage?month=10&year=2024&format=csv")
                        .code())
                .isEqualTo("NotFound");
    }

    @Test
    void theClientReadsTheBillAsText() {
        world.advance(Duration.ofDays(60));
        YearMonth october = YearMonth.of(2024, 10);

        try (GcomClient client = GcomClient.builder()
                .apiUrl(world.cloud.apiUrl())
                .token(world.cloud.token())
                .build()) {
            assertThat(client.billedUsage().getCsv("grafanacom", october))
                    .startsWith("dimensionId,")
                    .contains("\r\nhl,Logs,");
            assertThat(client.async().billedUsage().getCsv("652992", october).join())
                    .isEqualTo(client.billedUsage().getCsv("grafanacom", october));
            assertThatThrownBy(() -> client.billedUsage().getCsv("other", october))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("getBilledUsage");
        }
        assertThat(world.cloud.violations()).isEmpty();
    }

    @Test
    void aFullMonthOfOneStackIsBilledAsDocumented() {
        world.advance(Duration.ofDays(60));

        JsonNode lines = bill(2024, 10);

        assertThat(lines.at("/0/amountDue").decimalValue()).isEqualByComparingTo("100.5");
        assertThat(lines.at("/1/amountDue").decimalValue()).isEqualByComparingTo("958.05");
        assertThat(lines.at("/2/amountDue").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(88));
        assertThat(lines.at("/0/periodEnd").asString()).isEqualTo("2024-10-31T23:59:59Z");
    }

    @Test
    void theFirstAndTheRunningMonthAreProrated() {
        world.create("/api/instances", World.stack("witness"));
        world.advance(Duration.ofDays(30));

        JsonNode september = bill(2024, 9);
        JsonNode october = bill(2024, 10);

        assertThat(september.at("/0/usages/0/isProrated").asBoolean()).isTrue();
        assertThat(part(september)).isEqualByComparingTo("0.683");
        assertThat(part(october)).isEqualByComparingTo("0.306");
    }

    @Test
    void afterItsDeletionAStackIsBilledForTheTimeBefore() {
        world.create("/api/instances", World.stack("witness"));
        world.advance(Duration.ofDays(5));
        http.delete("/api/instances/mystack");
        world.advance(Duration.ofDays(40));

        assertThat(bill(2024, 10).at("/0/usages").findValuesAsString("stackName"))
                .containsExactly("witness.grafana.net");
        assertThat(part(bill(2024, 9))).isEqualByComparingTo("0.167");
    }

    @Test
    void twoStacksOfOneSlugAreTwoLines() {
        world.advance(Duration.ofDays(1));
        http.delete("/api/instances/mystack");
        world.advance(Duration.ofMinutes(1));
        http.post("/api/instances", World.stack("mystack"));
        world.advance(Duration.ofDays(1));

        JsonNode usages = bill(2024, 9).at("/0/usages");

        assertThat(usages.findValuesAsString("stackName"))
                .containsExactly("mystack.grafana.net", "mystack.grafana.net");
        assertThat(usages.findValuesAsString("stackId")).doesNotHaveDuplicates();
    }

    @Test
    void theTotalIsTheSumOfTheStacks() {
        http.post("/api/instances", World.stack("second"));
        world.advance(Duration.ofDays(10));

        bill(2024, 9).forEach(line -> {
            BigDecimal sum = line.path("usages")
                    .valueStream()
                    .map(usage -> usage.path("totalUsage").decimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(line.path("totalUsage").decimalValue()).isEqualByComparingTo(sum);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2024",
        "13, 2024",
        "-1, 2024",
        "x, 2024",
        "9.0, 2024",
        "9, 24",
        "9, 0",
        "9, -2024",
        "12, 999999999",
        "9, 10000",
        "9, 99999999999",
        "'', 2024",
        "9, ''",
        "%2B9, 2024"
    })
    void whatIsNoMonthIsRefused(String month, String year) {
        Answer answer = http.get("/api/orgs/grafanacom/billed-usage?month=" + month + "&year=" + year);

        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("InvalidArgument");
    }

    /** Returns which part of what a stack uses in a whole month, such as November, this one has used. */
    private BigDecimal part(JsonNode bill) {
        BigDecimal used = usageOf(bill, "mystack");
        world.advance(Duration.ofDays(100));
        return used.divide(usageOf(bill(2024, 11), "witness"), 3, RoundingMode.HALF_UP);
    }

    private static BigDecimal usageOf(JsonNode bill, String stack) {
        return bill.at("/0/usages")
                .valueStream()
                .filter(usage -> usage.path("stackName").asString().equals(stack + ".grafana.net"))
                .map(usage -> usage.path("totalUsage").decimalValue())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode bill(int year, int month) {
        return http.get("/api/orgs/grafanacom/billed-usage?year=" + year + "&month=" + month)
                .at("/items");
    }
}
