package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminStateTest {
    @Test
    void givesTheStateAndTakesItBack() {
        Program.call(http -> {
            Program.createStack(http);
            String saved = http.get("/_admin/state").text();
            assertThat(http.post("/_admin/reset", "").status()).isEqualTo(204);
            assertThat(stacks(http)).isZero();
            assertThat(http.send("PUT", "/_admin/state", saved).status()).isEqualTo(204);
            assertThat(stacks(http)).isEqualTo(1);
        });
    }

    @Test
    void takesBackAStateOfManyMegabytes() {
        Program.call(http -> {
            Program.createStack(http);
            String saved = http.get("/_admin/state").text();
            String large = saved + " ".repeat(3 << 20);
            http.post("/_admin/reset", "");

            assertThat(http.send("PUT", "/_admin/state", large).status()).isEqualTo(204);

            assertThat(stacks(http)).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        null                                                                         | it is not in the format
        [1]                                                                          | it is not in the format
        {"format":"other"}                                                           | it is not in the format
        {"format":"gcom-testkit-snapshot","version":2}                               | it is not in the format
        {"format":"gcom-testkit-snapshot","version":3}                               | it has no tables
        {"format":"gcom-testkit-snapshot","version":3,"tables":[]}                   | its tables must be an object
        {"format":"gcom-testkit-snapshot","version":3,"tables":{"stacks":{"1":{}}}}  | its record "1" of stacks is broken
        {"format":                                                                   | it is not valid JSON at line 1, column
        """)
    void explainsAStateThatIsNoneAndKeepsItsOwn(String state, String reason) {
        Program.call(http -> {
            Program.createStack(http);
            PlainHttp.Answer answer = http.send("PUT", "/_admin/state", state);
            assertThat(answer)
                    .returns(400, PlainHttp.Answer::status)
                    .returns("InvalidArgument", PlainHttp.Answer::code);
            assertThat(answer.message()).startsWith(reason);
            assertThat(stacks(http)).isEqualTo(1);
        });
    }

    @Test
    void keepsItsStateWhereASnapshotBreaksHalfWay() {
        Program.call(
                http -> {
                    Program.createStack(http);
                    String saved = http.get("/_admin/state").text();
                    String broken = saved.replaceFirst("\"stacks\"\\s*:\\s*\\{", "\"stacks\":{\"1\":{},");
                    assertThat(broken).isNotEqualTo(saved);
                    assertThat(http.send("PUT", "/_admin/state", broken)).returns(400, PlainHttp.Answer::status);
                    assertThat(http.get("/_admin/state").text()).isEqualTo(saved);
                },
                "--still-clock");
    }

    @Test
    void setsAStillClockBackWithTheState() {
        Program.call(
                http -> {
                    Instant before = now(http.get("/_admin/clock"));
                    String saved = http.get("/_admin/state").text();
                    http.post("/_admin/clock", "{\"advance\":\"1h\"}");

                    http.send("PUT", "/_admin/state", saved);

                    assertThat(now(http.get("/_admin/clock"))).isEqualTo(before);
                },
                "--still-clock");
    }

    @Test
    void putsARunningClockForwardToTheStateButNotBack() {
        Program.call(http -> {
            String early = http.get("/_admin/state").text();
            Instant late = now(http.post("/_admin/clock", "{\"advance\":\"10h\"}"));
            String saved = http.get("/_admin/state").text();
            http.send("PUT", "/_admin/state", early);
            assertThat(now(http.get("/_admin/clock"))).isAfterOrEqualTo(late);

            Program.call(other -> {
                other.send("PUT", "/_admin/state", saved);
                assertThat(now(other.get("/_admin/clock"))).isAfterOrEqualTo(late);
            });
        });
    }

    @Test
    void putsTheClockForward() {
        Program.call(
                http -> {
                    Instant before = now(http.get("/_admin/clock"));
                    Instant after = now(http.post("/_admin/clock", "{\"advance\":\"1h30m\"}"));
                    assertThat(Duration.between(before, after)).isEqualTo(Duration.ofMinutes(90));
                    assertThat(now(http.get("/_admin/clock"))).isEqualTo(after);
                },
                "--still-clock");
    }

    @Test
    void letsTheClockRunUnlessItIsToStandStill() {
        Program.call(http -> assertThat(now(http.post("/_admin/clock", "{\"advance\":\"24h\"}")))
                .isAfter(Instant.now().plus(Duration.ofHours(23))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                    | one of advance and set must be there
        {"advance":600}       | advance must be a text but is 600
        {"advance":"-1s"}     | advance: "-1s" must not be negative
        {"advance":"999999h"} | advance: "999999h" must be at most 876000h
        """)
    void explainsAStepThatTheClockCannotTake(String step, String reason) {
        Program.call(http -> assertThat(http.post("/_admin/clock", step))
                .returns(400, PlainHttp.Answer::status)
                .satisfies(answer -> assertThat(answer.message()).startsWith(reason)));
    }

    @Test
    void staysInUseWhereTheClockCannotGoOn() {
        Program.call(http -> {
            PlainHttp.Answer answer = http.post("/_admin/clock", "{\"advance\":\"876000h\"}");
            while (answer.status() == 200) {
                answer = http.post("/_admin/clock", "{\"advance\":\"876000h\"}");
            }
            assertThat(answer).returns(400, PlainHttp.Answer::status);
            assertThat(answer.message()).startsWith("the time must not be after ");
            Program.createStack(http);
            assertThat(stacks(http)).isEqualTo(1);
        });
    }

    private static Instant now(PlainHttp.Answer answer) {
        return Instant.parse(answer.at("/now").asString());
    }

    private static int stacks(PlainHttp http) {
        return http.get("/_admin/overview").at("/stacks/total").asInt();
    }
}
