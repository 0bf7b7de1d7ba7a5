package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AdminApiTest {
    private static final String STACK = "{\"name\":\"<b>Shop</b> & \\\"co\\\"\",\"slug\":\"shop\"}";

    @Test
    void givesTheStateAndTakesItBack() {
        Program.call(http -> {
            create(http);
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
            create(http);
            String saved = http.get("/_admin/state").text();
            String large = saved + " ".repeat(3 << 20);
            http.post("/_admin/reset", "");

            assertThat(http.send("PUT", "/_admin/state", large).status()).isEqualTo(204);

            assertThat(stacks(http)).isEqualTo(1);
        });
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

    @Test
    void letsThingsGoWrong() {
        Program.call(http -> {
            String fault =
                    "{\"operation\":\"listStacks\",\"kind\":\"status\",\"status\":503,\"retryAfter\":7,\"times\":2}";
            assertThat(http.post("/_admin/faults", fault).at("/rule").asString())
                    .isEqualTo("listStacks: status 503, 2 left");
            var answer = http.get("/api/orgs/grafanacom/instances");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
            assertThat(http.get("/_admin/faults").at("/rules/0").asString())
                    .isEqualTo("listStacks: status 503, 1 left");
            assertThat(http.delete("/_admin/faults").status()).isEqualTo(204);
            assertThat(http.get("/api/orgs/grafanacom/instances").status()).isEqualTo(401);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"documented\",\"operation\":\"getStack\",\"status\":404}",
                "{\"kind\":\"html\",\"status\":502,\"delay\":\"0s\"}",
                "{\"kind\":\"redirect\",\"status\":301,\"location\":\"https://example.com\"}",
                "{\"kind\":\"garbage\",\"always\":true}",
                "{\"kind\":\"lostRequest\",\"fromCall\":3}",
                "{\"kind\":\"resetRequest\",\"targetContains\":\"shop\"}",
                "{\"kind\":\"stalledRequest\"}",
                "{\"kind\":\"lostAnswer\",\"chance\":0.5,\"seed\":42}",
                "{\"kind\":\"resetAnswer\",\"bytes\":20}",
                "{\"kind\":\"cutAnswer\"}",
                "{\"kind\":\"stalledAnswer\",\"bytes\":0}",
                "{\"kind\":\"slowAnswer\",\"pause\":\"1s\",\"bytes\":10,\"byClock\":true}",
                "{\"kind\":\"wrongContentType\",\"contentType\":\"text/plain\"}",
                "{\"kind\":\"lateAnswer\",\"pause\":\"2s\"}",
                "{\"kind\":\"status\",\"status\":500,\"body\":\"{}\",\"headers\":{\"X-A\":\"b\"},\"afterApplying\":true}"
            })
    void knowsEveryKindOfFault(String fault) {
        Program.call(http -> assertThat(http.post("/_admin/faults", fault)).returns(200, PlainHttp.Answer::status));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                     | kind is missing
                    {"kind":"statu"}                                       | kind must be one of [cutAnswer,
                    {"kind":"status"}                                      | status is missing
                    {"kind":"status","status":99}                          | status must be 100 to 599 but is 99
                    {"kind":"status","status":"503"}                       | status must be a whole number but is "503"
                    {"kind":"status","status":503,"operation":"listStack"} | operation: No operation has the id "listStack"
                    {"kind":"status","status":503,"time":2}                | unknown here: time
                    {"kind":"status","status":503,"times":0}               | times must be at least 1 but is 0
                    {"kind":"status","status":503,"fromCall":0}            | fromCall must be at least 1 but is 0
                    {"kind":"status","status":503,"chance":2}              | chance must be 0 to 1 but is 2
                    {"kind":"documented","status":404}                     | operation is missing
                    {"kind":"lateAnswer","pause":"long"}                   | pause: "long" is no duration such as
                    {"kind":"cutAnswer","bytes":-1}                        | bytes must not be negative but is -1
                    {"kind":"status","status":503,"retryAfter":-1}         | retryAfter must not be negative but is -1
                    {"kind":"status","status":503,"always":true,"times":2} | times must be absent where always is true
                    {"kind":"status","status":503,"chance":1,"times":2}    | times must be absent where there is a chance
                    {"kind":"status","status":503,"seed":2}                | seed must be absent where there is no chance
                    {"kind":"status","status":503,"delay":"9999999h"}      | delay: "9999999h" must be at most 876000h
                    {"kind":"status","status":503,"headers":{"X Y":"a"}}   | the name of a header must be a token but is "X Y"
                    {"kind":"status","status":503,"headers":{"X":5}}       | headers must be an object of texts
                    {"kind":"status","status":503,"headers":{"X":"a\\nY: b"}} | the header X must hold no control character
                    {"kind":"redirect","status":301,"location":"\\r\\nX: y"} | the header Location must hold no control character
                    [1]                                                    | the body must be a JSON object
                    {"kind":                                               | the body is no JSON:
                    """)
    void explainsAWrongFault(String fault, String reason) {
        Program.call(http -> {
            var answer = http.post("/_admin/faults", fault);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).startsWith(reason);
            assertThat(http.get("/_admin/faults").at("/rules").size()).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                    | advance is missing
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
            assertThat(answer.message()).startsWith("advance must not lead beyond ");
            create(http);
            assertThat(stacks(http)).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    null                                                                         | it is not in the format
                    [1]                                                                          | it is not in the format
                    {"format":"other"}                                                           | it is not in the format
                    {"format":"gcom-testkit-snapshot","version":2}                               | it is not in the format
                    {"format":"gcom-testkit-snapshot","version":1}                               | its state must be an object
                    {"format":"gcom-testkit-snapshot","version":1,"state":{}}                    | its state has no organization
                    {"format":                                                                   | Unexpected end-of-input
                    """)
    void explainsAStateThatIsNoneAndKeepsItsOwn(String state, String reason) {
        Program.call(http -> {
            create(http);
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
                    create(http);
                    String saved = http.get("/_admin/state").text();
                    String broken = saved.replaceFirst("\"stacks\"\\s*:\\s*\\[", "\"stacks\":[{},");
                    assertThat(broken).isNotEqualTo(saved);
                    assertThat(http.send("PUT", "/_admin/state", broken)).returns(400, PlainHttp.Answer::status);
                    assertThat(http.get("/_admin/state").text()).isEqualTo(saved);
                },
                "--still-clock");
    }

    @Test
    void showsTheJournalAndForgetsIt() {
        Program.call(
                http -> {
                    http.get("/api/stack-regions");
                    http.withToken("t").post("/api/instances", "{\"name\":\"x\",\"slug\":\"Not-Good\"}");
                    JsonNode exchanges = http.get("/_admin/journal").at("/exchanges");
                    assertThat(exchanges.findValuesAsString("operation")).containsExactly("createStack", "listRegions");
                    assertThat(http.get("/_admin/violations")
                                    .at("/violations/0/pointer")
                                    .asString())
                            .isEqualTo("/slug");
                    assertThat(http.get("/_admin/journal.har")
                                    .at("/log/version")
                                    .asString())
                            .isEqualTo("1.2");
                    http.delete("/_admin/journal");
                    assertThat(http.get("/_admin/journal").at("/exchanges").size())
                            .isZero();
                },
                "--token",
                "t");
    }

    @Test
    void givesTheLiveViewValuesAsTheyAreAndNoSecret() {
        Program.call(
                http -> {
                    create(http);
                    String secret = createToken(http);
                    var overview = http.get("/_admin/overview");
                    assertThat(overview.at("/stacks/latest/0/name").asString()).isEqualTo("<b>Shop</b> & \"co\"");
                    assertThat(overview.at("/tokens/total").asInt()).isEqualTo(1);
                    assertThat(overview.text()).doesNotContain(secret);
                    assertThat(http.get("/_admin/journal.har").text()).doesNotContain(secret);
                },
                "--token",
                "t");
    }

    @Test
    void describesEachOfItsEndpointsAndKindsOfFaults() {
        Program.call(http -> {
            JsonNode description = http.get("/_pages/admin.json").json();
            Set<String> described = new TreeSet<>();
            description.path("paths").propertyNames().forEach(path -> described.add(path.substring(8)));
            String endpoints = http.get("/_admin/nothing").message();
            assertThat(endpoints).isEqualTo("the endpoints are " + String.join(", ", described));
            String kinds = String.join(
                    ", ",
                    new TreeSet<>(description
                            .at("/components/schemas/Fault/properties/kind/enum")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList()));
            assertThat(http.post("/_admin/faults", "{\"kind\":\"?\"}").message())
                    .contains("[" + kinds + "]");
        });
    }

    @Test
    void refusesOtherMethods() {
        Program.call(http -> assertThat(http.delete("/_admin/state"))
                .returns(405, PlainHttp.Answer::status)
                .satisfies(answer ->
                        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, PUT")));
    }

    private static Instant now(PlainHttp.Answer answer) {
        return Instant.parse(answer.at("/now").asString());
    }

    private static int stacks(PlainHttp http) {
        return http.get("/_admin/overview").at("/stacks/total").asInt();
    }

    private static void create(PlainHttp http) {
        String token = http.get("/_admin/settings").at("/token").asString();
        assertThat(http.withToken(token).post("/api/instances", STACK).status()).isEqualTo(200);
    }

    private static String createToken(PlainHttp http) {
        PlainHttp authorized = http.withToken("t");
        String policy = authorized
                .post(
                        "/api/v1/accesspolicies?region=us",
                        "{\"name\":\"p\",\"scopes\":[\"metrics:read\"],"
                                + "\"realms\":[{\"type\":\"org\",\"identifier\":\"652992\"}]}")
                .at("/id")
                .asString();
        return authorized
                .post("/api/v1/tokens?region=us", "{\"accessPolicyId\":\"" + policy + "\",\"name\":\"deployer\"}")
                .at("/token")
                .asString();
    }
}
