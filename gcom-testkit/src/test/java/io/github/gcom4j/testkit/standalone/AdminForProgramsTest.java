package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp;
import io.github.gcom4j.testkit.PlainSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program in any language can ask of the admin API. */
class AdminForProgramsTest {
    @Test
    void tellsWhetherItIsReady() {
        call(http -> assertThat(http.get("/_admin/health"))
                .returns(200, PlainHttp.Answer::status)
                .satisfies(health -> assertThat(health.at("/ready").asBoolean()).isTrue()));
    }

    @Test
    void findsRequestsByWhatIsAskedFor() {
        call(http -> {
            http.get("/api/instances/absent");
            http.post("/api/instances", "{\"slug\":\"shop\"}");

            assertThat(http.get("/_admin/journal?status=4xx").at("/total").asInt())
                    .isEqualTo(2);
            assertThat(http.get("/_admin/journal?operation=getStack&status=404")
                            .at("/exchanges/0/error")
                            .asString())
                    .isEqualTo("Element not found");
            assertThat(http.get("/_admin/journal?limit=1").at("/exchanges/1").isMissingNode())
                    .isTrue();
            PlainHttp.Answer whole = http.get("/_admin/journal?bodyContains=shop&bodies=true");
            assertThat(whole.at("/exchanges/0/request/body").asString()).isEqualTo("{\"slug\":\"shop\"}");
            assertThat(whole.at("/exchanges/0/request/headers/authorization/0").asString())
                    .isEqualTo("***");
            String number = whole.at("/exchanges/0/number").asString();
            assertThat(http.get("/_admin/journal/" + number).at("/operation").asString())
                    .isEqualTo("createStack");
            assertThat(http.get("/_admin/journal/999").status()).isEqualTo(404);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=soon",
                "operation=fly",
                "fault=maybe",
                "limit=-1",
                "limit=x",
                "unknown=1",
                "stub=1",
                "bodies=yes",
                "status=4xx&status=5xx"
            })
    void explainsAWrongFilter(String query) {
        call(http -> {
            PlainHttp.Answer answer = http.get("/_admin/journal?" + query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).contains(query.substring(0, query.indexOf('=')));
        });
    }

    @Test
    void explainsAUrlThatEncodesNothing() {
        String target = "/_admin/journal?status=%zz";
        call(http -> {
            try (PlainSocket socket =
                    PlainSocket.to(http.request("/").build().uri().getPort())) {
                assertThat(socket.exchange("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                        .startsWith("HTTP/1.1 400")
                        .contains("the URL holds a percent sign that encodes nothing: %zz\"");
            }
        });
    }

    @Test
    void verifiesWhatWasCalled() {
        call(http -> {
            http.get("/api/instances/absent");

            assertThat(http.post("/_admin/verify", "{\"operation\":\"getStack\",\"status\":404,\"times\":1}")
                            .status())
                    .isEqualTo(200);
            PlainHttp.Answer failed = http.post("/_admin/verify", "{\"operation\":\"getStack\",\"times\":2}");
            assertThat(failed)
                    .returns(409, PlainHttp.Answer::status)
                    .returns("VerificationFailed", PlainHttp.Answer::code);
            assertThat(failed.message()).contains("rather than 2 times").contains("/api/instances/absent");
        });
    }

    @Test
    void verifiesWhatIsCalledLater() {
        call(http -> {
            CompletableFuture<PlainHttp.Answer> verified = CompletableFuture.supplyAsync(
                    () -> http.post("/_admin/verify", "{\"operation\":\"getStack\",\"times\":1,\"within\":\"15s\"}"));
            http.get("/api/instances/absent");

            assertThat(verified.join().status()).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"times\":-1}", "{\"times\":1,\"within\":\"11m\"}", "{\"times\":1.5}"})
    void explainsWhatCannotBeVerified(String request) {
        call(http -> assertThat(http.post("/_admin/verify", request))
                .returns(400, PlainHttp.Answer::status)
                .satisfies(answer -> assertThat(answer.message()).contains("times")));
    }

    @Test
    void reportsWhatAPolicyLacksRatherThanRefusesIt() {
        call(
                http -> {
                    String token = fixture(http, "{\"kind\":\"token\",\"name\":\"t\",\"scopes\":[\"stacks:read\"]}")
                            .at("/token")
                            .asString();
                    assertThat(http.withToken(token)
                                    .post("/api/instances", "{\"name\":\"a\",\"slug\":\"a\"}")
                                    .status())
                            .isEqualTo(200);
                    assertThat(http.get("/_admin/violations").at("/violations").size())
                            .isEqualTo(1);
                    assertThat(http.get("/_admin/violations")
                                    .at("/violations/0/message")
                                    .asString())
                            .isEqualTo("access policy missing required scope [stacks:write], received [stacks:read]");
                },
                "--report-permissions");
    }

    @Test
    void pausesAStackAndLetsAnOperationGoOn() {
        call(http -> {
            fixture(http, "{\"kind\":\"stack\",\"slug\":\"shop\"}");
            fixture(http, "{\"kind\":\"stack\",\"slug\":\"blog\"}");
            assertThat(http.post("/_admin/stacks/shop", "{\"paused\":true}").status())
                    .isEqualTo(204);
            assertThat(http.get("/api/instances/shop").at("/status").asString()).isEqualTo("paused");
            assertThat(http.post("/_admin/stacks/blog", "{\"operationInProgress\":\"10m\"}")
                            .status())
                    .isEqualTo(204);
            assertThat(http.get("/api/instances/blog/plugins").status()).isEqualTo(409);
            assertThat(http.post("/_admin/stacks/none", "{\"paused\":true}").message())
                    .isEqualTo("There is no stack none");
            assertThat(http.post("/_admin/stacks/shop", "{}").status()).isEqualTo(400);
        });
    }

    @Test
    void usesUpRateLimits() {
        call(
                http -> {
                    assertThat(http.post("/_admin/rate-limits/exhaust", "").status())
                            .isEqualTo(204);
                    assertThat(http.get("/api/v1/tokens?region=us").status()).isEqualTo(429);
                },
                "--enforce-rate-limits");
        call(http -> assertThat(http.post("/_admin/rate-limits/exhaust", "").status())
                .isEqualTo(409));
    }

    @Test
    void putsThingsThereAndSaysWhichScopesCallsNeed() {
        call(
                http -> {
                    fixture(http, "{\"kind\":\"stack\",\"slug\":\"shop\"}");
                    fixture(http, "{\"kind\":\"plugin\",\"stack\":\"shop\",\"plugin\":\"mine\"}");
                    fixture(http, "{\"kind\":\"accessPolicy\",\"name\":\"p\",\"scopes\":[\"stacks:read\"]}");
                    String token = fixture(http, "{\"kind\":\"token\",\"name\":\"t\",\"scopes\":[\"stacks:read\"]}")
                            .at("/token")
                            .asString();
                    assertThat(http.withToken(token)
                                    .get("/api/instances/shop/plugins/mine")
                                    .status())
                            .isEqualTo(200);
                    assertThat(http.get("/_admin/required-scopes").text()).contains("stack-plugins:read");
                },
                "--plugin",
                "mine=My plugin@1.0.0");
    }

    @Test
    void removesOneFaultByItsId() {
        call(http -> {
            String id = http.post("/_admin/faults", "{\"kind\":\"garbage\"}")
                    .at("/id")
                    .asString();
            assertThat(http.delete("/_admin/faults/" + id).status()).isEqualTo(204);
            assertThat(http.delete("/_admin/faults/" + id).status()).isEqualTo(404);
            assertThat(http.get("/_admin/faults").at("/rules/0").isMissingNode())
                    .isTrue();
        });
    }

    @Test
    void setsTheClockToATime() {
        call(
                http -> assertThat(http.post("/_admin/clock", "{\"set\":\"2031-02-03T04:05:06Z\"}")
                                .at("/now")
                                .asString())
                        .isEqualTo("2031-02-03T04:05:06Z"),
                "--still-clock");
        call(http -> {
            assertThat(http.post("/_admin/clock", "{\"set\":\"soon\"}").message())
                    .startsWith("set must be a time such as");
            assertThat(http.post("/_admin/clock", "{\"set\":\"2001-02-03T04:05:06Z\"}")
                            .message())
                    .contains("a clock that runs is not put back");
        });
    }

    private static PlainHttp.Answer fixture(PlainHttp http, String json) {
        PlainHttp.Answer answer = http.post("/_admin/fixtures", json);
        assertThat(answer).returns(200, PlainHttp.Answer::status);
        return answer;
    }

    private static void call(Consumer<PlainHttp> calls, String... options) {
        String[] all = java.util.Arrays.copyOf(options, options.length + 2);
        all[options.length] = "--token";
        all[options.length + 1] = "t";
        Program.Run run = Program.call(http -> calls.accept(http.withToken("t")), all);
        assertThat(run).returns("", Program.Run::err);
    }
}
