package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.testkit.PlainHttp;
import io.github.gcom4j.testkit.PlainSocket;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AdminApiTest {
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
            assertThat(http.get("/_admin/faults").at("/rules/0/rule").asString())
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
        {"kind":"status","status":99}                          | status must be 200 to 599 but is 99
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
        {"kind":"status","status":100}                         | status must be 200 to 599 but is 100
        {"kind":"status","status":503,"seed":2}                | seed must be absent where there is no chance
        {"kind":"status","status":503,"delay":"9999999h"}      | delay: "9999999h" must be at most 876000h
        {"kind":"status","status":503,"headers":{"X Y":"a"}}   | the name of a header must be a token but is "X Y"
        {"kind":"status","status":503,"headers":{"X":5}}       | headers must be an object of texts
        {"kind":"status","status":503,"headers":{"X":"a\\nY: b"}} | the header X must hold no control character
        {"kind":"redirect","status":301,"location":"\\r\\nX: y"} | the header Location must hold no control character
        [1]                                                    | the body must be a JSON object
        {"kind":                                               | the body is no JSON, from line 1
        """)
    void explainsAWrongFault(String fault, String reason) {
        Program.call(http -> {
            var answer = http.post("/_admin/faults", fault);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).startsWith(reason);
            assertThat(http.get("/_admin/faults").at("/rules").size()).isZero();
        });
    }

    @Test
    void showsTheJournalAndForgetsIt() {
        Program.call(
                http -> {
                    http.get("/api/stack-regions");
                    http.withToken("t").post("/api/instances", "{\"name\":\"x\",\"slug\":\"Not-Good\"}");
                    JsonNode exchanges = http.get("/_admin/journal").at("/exchanges");
                    assertThat(exchanges.findValuesAsString("operation")).containsExactly("createStack", "listRegions");
                    assertThat(exchanges.findValuesAsString("simulated")).containsOnly("true");
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
                    Program.createStack(http);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/jsonx",
                "application/x-www-form-urlencoded",
                "application/problem+json"
            })
    void refusesABodyOfAnotherMediaType(String type) {
        Program.call(http -> assertThat(http.send(http.request("/_admin/clock")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString("{\"advance\":\"1s\"}"))))
                .returns(415, PlainHttp.Answer::status)
                .returns("UnsupportedMediaType", PlainHttp.Answer::code));
    }

    @Test
    void resetsTheNextConnections() {
        Program.call(http -> {
            assertThat(http.post("/_admin/connections", "{\"reset\":1}").status())
                    .isEqualTo(204);
            URI origin = http.request("/").build().uri();
            try (PlainSocket socket = PlainSocket.to(origin.getPort())) {
                assertThat(socket.receiveAll()).isEqualTo("RESET");
            }
            assertThat(http.get("/_admin/clock").status()).isEqualTo(200);
        });
    }

    @Test
    void refusesConnectionsForATime() {
        Program.call(http -> {
            int port = http.request("/").build().uri().getPort();
            assertThat(http.post("/_admin/connections", "{\"refuseFor\":\"1h\"}")
                            .status())
                    .isEqualTo(204);
            assertThatThrownBy(() -> PlainSocket.to(port)).hasCauseInstanceOf(ConnectException.class);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                           | one of refuseFor and reset must be there
        {"reset":1,"refuseFor":"1s"} | one of refuseFor and reset must be there
        {"reset":-1}                 | reset must not be negative but is -1
        {"refuseFor":"1s"}           | refuseFor needs a clock that does not stand still
        {"reset":1,"refuse":1}       | unknown here: refuse
        """)
    void explainsWhatCannotBeDoneToConnections(String request, String reason) {
        Program.call(
                http -> assertThat(http.post("/_admin/connections", request))
                        .returns(400, PlainHttp.Answer::status)
                        .satisfies(answer -> assertThat(answer.message()).isEqualTo(reason)),
                "--still-clock");
    }

    @Test
    void refusesOtherMethods() {
        Program.call(http -> assertThat(http.delete("/_admin/state"))
                .returns(405, PlainHttp.Answer::status)
                .satisfies(answer ->
                        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, PUT")));
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
