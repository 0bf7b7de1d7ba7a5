package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the fake behaves can change while it runs. */
class AdminSettingsTest {
    @Test
    void thingsTakeTimeFromNowOn() {
        call(http -> {
            change(
                    http,
                    "{\"stackReadyAfter\":\"30s\",\"connectionsKnownAfter\":\"1h\",\"stackDeletionTakes\":\"1m\","
                            + "\"pluginChangeTakes\":\"5m\",\"slugReusableAfter\":\"2h\"}");
            Program.createStack(http);

            assertThat(http.get("/stacks/shop/api/health").status()).isEqualTo(503);
            assertThat(http.get("/api/instances/shop/connections").status()).isEqualTo(404);
            http.post("/_admin/clock", "{\"advance\":\"1h\"}");
            assertThat(http.get("/stacks/shop/api/health").status()).isEqualTo(200);
            assertThat(http.get("/api/instances/shop/connections").status()).isEqualTo(200);
            http.delete("/api/instances/shop");
            assertThat(http.get("/_admin/overview")
                            .at("/stacks/latest/0/status")
                            .asString())
                    .isEqualTo("deleting");
            assertThat(http.get("/_admin/settings").json().path("behaviour").toString())
                    .startsWith(
                            "{\"stackReadyAfter\":\"30s\",\"connectionsKnownAfter\":\"1h\","
                                    + "\"stackDeletionTakes\":\"1m\",\"slugReusableAfter\":\"2h\",\"pluginChangeTakes\":\"5m\"");
        });
    }

    @Test
    void regionsUsersAndTheLimitOfStacksChange() {
        call(http -> {
            change(
                    http,
                    "{\"regions\":[\"eu\",\"us\"],\"organizationRegions\":[\"eu\"],\"stackLimit\":1,\"users\":[\"ann\"]}");

            assertThat(http.get("/api/stack-regions").json().findValuesAsString("slug"))
                    .containsExactlyInAnyOrder("eu", "us");
            Program.createStack(http);
            assertThat(http.post("/api/instances", "{\"name\":\"b\",\"slug\":\"blog\"}")
                            .status())
                    .isEqualTo(403);
            change(http, "{\"regions\":[],\"organizationRegions\":[],\"users\":[]}");
            assertThat(http.get("/api/stack-regions").json().findValuesAsString("slug"))
                    .contains("au");
        });
    }

    @Test
    void aResetUndoesChanges() {
        call(
                http -> {
                    change(http, "{\"stackLimit\":0,\"grafanaApiKeysGone\":true}");
                    http.post("/_admin/reset", "");

                    assertThat(http.get("/_admin/settings")
                                    .at("/behaviour/stackLimit")
                                    .asInt())
                            .isEqualTo(7);
                    assertThat(http.get("/_admin/settings")
                                    .at("/behaviour/grafanaApiKeysGone")
                                    .asBoolean())
                            .isFalse();
                },
                "--stack-limit",
                "7");
    }

    @Test
    void whatIsNotNamedStays() {
        call(
                http -> {
                    change(http, "{}");
                    change(http, "{\"stackLimit\":3}");

                    assertThat(http.get("/_admin/settings")
                                    .at("/behaviour/grafanaApiKeysGone")
                                    .asBoolean())
                            .isTrue();
                },
                "--grafana-api-keys-gone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"stackLimit":-1}                                    | stackLimit: limit must not be negative but is -1
        {"stackLimit":9,"regions":["mars"]}                  | regions: There is no region mars among
        {"stackLimit":9,"users":[" "]}                       | users: a user must have a name
        {"stackLimit":9,"regions":["us"],"organizationRegions":["eu"]} | The region eu of the organizations is none of [us]
        {"stackLimit":9,"stackReadyAfter":"soon"}            | stackReadyAfter: "soon" is no duration
        {"stackLimit":9,"grafanaApiKeysGone":"yes"}          | grafanaApiKeysGone must be true or false
        {"stackLimit":9,"realm":1}                           | unknown here: realm
        """)
    void aWrongChangeIsExplainedAndChangesNothing(String change, String reason) {
        call(http -> {
            PlainHttp.Answer answer = http.post("/_admin/settings", change);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).startsWith(reason);
            assertThat(http.get("/_admin/settings").at("/behaviour/stackLimit").asInt())
                    .isEqualTo(Integer.MAX_VALUE);
        });
    }

    @Test
    void probesThatAskForTheHeadAloneGetIt() {
        call(http -> assertThat(http.send("HEAD", "/_admin/health", ""))
                .returns(200, PlainHttp.Answer::status)
                .returns("", PlainHttp.Answer::text));
    }

    private static void change(PlainHttp http, String settings) {
        PlainHttp.Answer answer = http.post("/_admin/settings", settings);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private static void call(Consumer<PlainHttp> calls, String... options) {
        String[] all = java.util.Arrays.copyOf(options, options.length + 2);
        all[options.length] = "--token";
        all[options.length + 1] = "t";
        Program.call(http -> calls.accept(http.withToken("t")), all);
    }
}
