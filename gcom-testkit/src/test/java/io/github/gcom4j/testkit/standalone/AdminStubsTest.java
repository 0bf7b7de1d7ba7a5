package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of the user's own, added by a program in any language. */
class AdminStubsTest {
    private static final String FOLDERS = "{\"path\":\"/stacks/{slug}/api/folders\",\"collection\":\"uid\"}";

    @Test
    void answerWhatTheApiDoesNotHave() {
        Program.call(http -> {
            add(http, "{\"method\":\"GET\",\"path\":\"/api/oncall\",\"json\":{\"schedules\":[]}}");
            add(http, "{\"path\":\"/api/teapot\",\"status\":418,\"body\":\"short\",\"headers\":{\"X-A\":\"b\"}}");

            assertThat(http.get("/api/oncall/schedules"))
                    .returns(200, PlainHttp.Answer::status)
                    .returns("{\"schedules\":[]}", PlainHttp.Answer::text);
            assertThat(http.post("/api/oncall", "{}").status()).isEqualTo(404);
            assertThat(http.get("/api/oncalls").status()).isEqualTo(404);
            assertThat(http.delete("/api/teapot"))
                    .returns(418, PlainHttp.Answer::status)
                    .returns("short", PlainHttp.Answer::text)
                    .satisfies(answer -> assertThat(answer.headers().map())
                            .containsKey("x-a")
                            .hasEntrySatisfying(
                                    "content-type", type -> assertThat(type).containsExactly("text/plain")));
        });
    }

    @Test
    void standInForAnOperationUntilTheyAreRemoved() {
        Program.call(
                http -> {
                    String first = add(http, "{\"path\":\"/api/stack-regions\",\"status\":500}");
                    String later = add(http, "{\"path\":\"/api/stack-regions\",\"status\":502}");
                    assertThat(http.get("/api/stack-regions").status()).isEqualTo(502);
                    assertThat(http.delete("/_admin/stubs/" + later).status()).isEqualTo(204);
                    assertThat(http.get("/api/stack-regions").status()).isEqualTo(500);
                    assertThat(http.get("/_admin/stubs").text())
                            .isEqualTo("{\"stubs\":[{\"id\":" + first
                                    + ",\"method\":\"\",\"path\":\"/api/stack-regions\"}]}");
                    assertThat(http.delete("/_admin/stubs").status()).isEqualTo(204);
                    assertThat(http.withToken("t").get("/api/stack-regions").status())
                            .isEqualTo(200);
                    assertThat(http.delete("/_admin/stubs/" + first).message()).isEqualTo("there is no stub " + first);
                },
                "--token",
                "t");
    }

    @Test
    void keepACollectionForEachStack() {
        Program.call(http -> {
            add(http, FOLDERS);
            String folders = "/stacks/shop/api/folders";
            assertThat(http.post(folders, "{\"uid\":\"a b\",\"title\":\"A\"}").status())
                    .isEqualTo(200);
            assertThat(http.post(folders, "{\"title\":\"B\"}").at("/uid").asString())
                    .isEqualTo("1");
            assertThat(http.post(folders, "{\"uid\":\"1\"}").status()).isEqualTo(409);
            assertThat(http.get(folders + "/a%20b").at("/title").asString()).isEqualTo("A");
            assertThat(http.send("PATCH", folders + "/1", "{\"team\":\"t\"}").text())
                    .isEqualTo("{\"title\":\"B\",\"uid\":\"1\",\"team\":\"t\"}");
            assertThat(http.send("PUT", folders + "/1", "{\"title\":\"C\",\"uid\":\"2\"}")
                            .text())
                    .isEqualTo("{\"title\":\"C\",\"uid\":\"1\"}");
            assertThat(http.get(folders).json()).hasSize(2);
            assertThat(http.get("/stacks/other/api/folders").text()).isEqualTo("[]");
            assertThat(http.delete(folders + "/1").status()).isEqualTo(204);
            assertThat(http.delete(folders + "/1").message()).contains("there is no uid 1");
        });
    }

    @Test
    void tellWhatACollectionDoesNotTake() {
        Program.call(http -> {
            add(http, FOLDERS);
            String folders = "/stacks/shop/api/folders";
            assertThat(http.post(folders, "[]").message()).isEqualTo("the body must be a JSON object");
            assertThat(http.post(folders, "{").message()).startsWith("the body is no JSON, from line 1");
            assertThat(http.delete(folders)).returns(405, PlainHttp.Answer::status);
        });
    }

    @Test
    void areForgottenByAResetAndWhatTheyKeptIsPartOfTheState() {
        Program.call(http -> {
            add(http, FOLDERS);
            http.post("/stacks/shop/api/folders", "{\"uid\":\"a\"}");
            String state = http.get("/_admin/state").text();
            assertThat(http.post("/_admin/reset", "").status()).isEqualTo(204);
            assertThat(http.get("/_admin/stubs").text()).isEqualTo("{\"stubs\":[]}");
            add(http, FOLDERS);
            assertThat(http.get("/stacks/shop/api/folders").text()).isEqualTo("[]");

            assertThat(http.send("PUT", "/_admin/state", state).status()).isEqualTo(204);
            assertThat(http.get("/stacks/shop/api/folders").text()).isEqualTo("[{\"uid\":\"a\"}]");
        });
    }

    @Test
    void areInTheJournal() {
        Program.call(http -> {
            add(http, "{\"method\":\"POST\",\"path\":\"/api/oncall\",\"status\":202}");
            http.post("/api/oncall", "{\"title\":\"late\"}");
            http.get("/api/stack-regions");

            PlainHttp.Answer journal = http.get("/_admin/journal?stub=true&bodies=true");
            assertThat(journal.at("/total").asInt()).isEqualTo(1);
            assertThat(journal.at("/exchanges/0/stub").asString()).isEqualTo("/api/oncall");
            assertThat(journal.at("/exchanges/0/status").asInt()).isEqualTo(202);
            assertThat(journal.at("/exchanges/0/request/body").asString()).isEqualTo("{\"title\":\"late\"}");
            assertThat(http.post("/_admin/verify", "{\"stub\":true,\"bodyContains\":\"late\",\"times\":1}")
                            .status())
                    .isEqualTo(200);
            assertThat(http.get("/_admin/overview")
                            .at("/exchanges/latest/1/stub")
                            .asString())
                    .isEqualTo("/api/oncall");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                           | path is missing
        {"path":"api"}                               | path must be such as /stacks/{slug}/api/folders, and not the fake's own but is "api"
        {"path":"/"}                                 | path must be such as
        {"path":"/_admin/clock"}                     | path must be such as
        {"path":"/a//b"}                             | path must be such as
        {"path":"/a?b"}                              | path must be such as
        {"path":"/a/{b"}                             | path must be such as
        {"path":"/a","method":"get"}                 | method must be such as GET but is "get"
        {"path":"/a","status":100}                   | status must be 200 to 599 but is 100
        {"path":"/a","json":1,"body":"b"}            | one of json and body must be there, or none
        {"path":"/a","headers":{"X Y":"a"}}          | the name of a header must be a token but is "X Y"
        {"path":"/a","headers":{"Content-Length":"1"}} | the header Content-Length follows from the body
        {"path":"/a","collection":"u id"}            | collection must be the name of a property such as uid but is "u id"
        {"path":"/a","collection":"a","method":"GET"} | method must be absent where collection is there
        {"path":"/a","collection":"a","status":200}  | unknown here: status
        {"path":"/a","answer":1}                     | unknown here: answer
        """)
    void areExplainedWhereTheyAreWrong(String stub, String reason) {
        Program.call(http -> {
            PlainHttp.Answer answer = http.post("/_admin/stubs", stub);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).startsWith(reason);
            assertThat(http.get("/_admin/stubs").at("/stubs").size()).isZero();
        });
    }

    private static String add(PlainHttp http, String stub) {
        PlainHttp.Answer answer = http.post("/_admin/stubs", stub);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.at("/id").asString();
    }
}
