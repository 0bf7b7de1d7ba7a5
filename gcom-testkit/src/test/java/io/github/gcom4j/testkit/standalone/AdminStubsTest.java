package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void sufferFaultsAsOperationsDo() {
        Program.call(http -> {
            add(http, FOLDERS);
            String fault = "{\"stub\":\"/stacks/{slug}/api/folders\",\"kind\":";
            http.post("/_admin/faults", fault + "\"status\",\"status\":503,\"retryAfter\":7}");
            http.post("/_admin/faults", fault + "\"status\",\"status\":500,\"afterApplying\":true}");
            http.post("/_admin/faults", "{\"kind\":\"html\",\"status\":502,\"targetContains\":\"folders\"}");
            assertThat(http.get("/_admin/faults").at("/rules/0/rule").asString())
                    .isEqualTo("stub /stacks/{slug}/api/folders: status 503, 1 left");
            String folders = "/stacks/shop/api/folders";

            assertThat(http.get("/api/stack-regions").status()).isEqualTo(401);
            assertThat(http.post(folders, "{\"uid\":\"a\"}"))
                    .returns(503, PlainHttp.Answer::status)
                    .satisfies(answer -> assertThat(answer.headers().firstValue("Retry-After"))
                            .contains("7"));
            assertThat(http.post(folders, "{\"uid\":\"b\"}").status()).isEqualTo(500);
            assertThat(http.get(folders).status()).isEqualTo(502);
            assertThat(http.get(folders).text()).isEqualTo("[{\"uid\":\"b\"}]");
            assertThat(http.get("/_admin/journal?fault=true&stub=true")
                            .at("/total")
                            .asInt())
                    .isEqualTo(3);
        });
    }

    @Test
    void sayWhichStubAFaultMayBeOf() {
        Program.call(http -> {
            add(http, FOLDERS);
            assertThat(http.post("/_admin/faults", "{\"kind\":\"garbage\",\"stub\":\"/nothing\"}")
                            .message())
                    .isEqualTo("stub must be the path of a stub that is there but is \"/nothing\"");
            assertThat(http.post(
                                    "/_admin/faults",
                                    "{\"kind\":\"garbage\",\"stub\":\"/stacks/{slug}/api/folders\",\"operation\":\"getStack\"}")
                            .message())
                    .isEqualTo("stub must be absent where operation is there");
        });
    }

    @Test
    void comeLateWhereTheyAreToldTo() {
        Program.call(http -> {
            add(http, "{\"path\":\"/api/slow\",\"delay\":\"0.2s\"}");
            add(http, "{\"path\":\"/api/slow/all\",\"collection\":\"id\",\"delay\":\"0.2s\"}");
            for (String path : List.of("/api/slow", "/api/slow/all")) {
                long before = System.nanoTime();
                assertThat(http.get(path).status()).isEqualTo(200);
                assertThat(System.nanoTime() - before).isGreaterThan(200_000_000L);
            }
        });
    }

    @Test
    void areThereFromTheStartAndAfterAReset(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(
                directory.resolve("stubs.json"),
                "[{\"path\":\"/api/own\",\"status\":500},{\"method\":\"GET\",\"path\":\"/api/own\",\"json\":1},"
                        + FOLDERS + "]");
        Program.call(
                http -> {
                    http.post("/_admin/reset", "");
                    http.delete("/_admin/stubs");
                    assertThat(http.get("/api/own").text()).isEqualTo("1");
                    assertThat(http.post("/api/own", "{}").status()).isEqualTo(500);
                    assertThat(http.get("/_admin/stubs").at("/stubs").size()).isEqualTo(3);
                },
                "--stubs",
                file.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                      | it must be a JSON list of stubs
        [                       | it is no JSON, from line 1
        [{"path":"/a"},{}]      | stub 2: path is missing
        [1]                     | stub 1: the body must be a JSON object
        """)
    void inAFileAreExplainedWhereTheyAreWrong(String stubs, String reason, @TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("stubs.json"), stubs);

        Program.Run run = Program.run("--stubs", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("--stubs " + file + ": " + reason).hasLineCount(1);
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
        {"path":"/a","delay":"-1s"}                  | delay: "-1s" must not be negative
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
