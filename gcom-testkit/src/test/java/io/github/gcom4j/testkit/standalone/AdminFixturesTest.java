package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Things that are there without a request, put there by a program in any language. */
class AdminFixturesTest {
    @Test
    void areMadeOfWhatACreateTakes() {
        call(http -> {
            put(
                    http,
                    "{\"kind\":\"stack\",\"request\":{\"name\":\"Shop\",\"slug\":\"shop\",\"labels\":{\"a\":\"b\"}}}");
            String policy = put(
                            http,
                            "{\"kind\":\"accessPolicy\",\"region\":\"eu\",\"request\":{\"name\":\"p\","
                                    + "\"scopes\":[\"stacks:read\"],\"realms\":[{\"type\":\"org\",\"identifier\":\"1\"}]}}")
                    .at("/id")
                    .asString();
            String secret = put(
                            http,
                            "{\"kind\":\"token\",\"region\":\"eu\",\"request\":{\"accessPolicyId\":\"" + policy
                                    + "\",\"name\":\"t\",\"expiresAt\":\"2099-01-01T00:00:00Z\"}}")
                    .at("/token")
                    .asString();

            assertThat(http.withToken(secret)
                            .get("/api/instances/shop")
                            .at("/labels/a")
                            .asString())
                    .isEqualTo("b");
            assertThat(http.get("/api/v1/tokens?region=eu")
                            .at("/items/0/expiresAt")
                            .asString())
                    .startsWith("2099-01-01");
        });
    }

    @Test
    void areTakenAsTheyAreInARealAccount() {
        call(http -> {
            Program.createStack(http);
            String stack = http.get("/api/instances/shop").text().replaceFirst("\"id\":[0-9]+", "\"id\":42");
            http.post("/_admin/reset", "");
            put(http, "{\"kind\":\"stack\",\"existing\":" + stack + "}");

            assertThat(http.get("/api/instances/shop").at("/id").asInt()).isEqualTo(42);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"kind":"organization","slug":"Acme!"}              | slug must be of lower-case letters, digits, - and _ but is "Acme!"
        {"kind":"organization","slug":""}                   | slug must be of lower-case letters
        {"kind":"organization","slug":"a","token":""}       | token is empty or holds a character that no bearer token has
        {"kind":"organization","slug":"a","token":"b c"}    | token is empty or holds a character
        {"kind":"organization","slug":"a","token":"t"}      | The token is that of another organization
        {"kind":"organization","slug":"grafanacom"}         | There is an organization grafanacom already
        {"kind":"catalogPlugin","slug":"X!","versions":["1"]} | slug must be of lower-case letters, digits and - but is "X!"
        {"kind":"catalogPlugin","slug":"x","versions":[]}   | versions must hold one at least
        {"kind":"catalogPlugin","slug":"x","versions":[""]} | versions must hold one at least, and none that is empty
        {"kind":"catalogPlugin","slug":"x","versions":["1","1"]} | versions must differ but are [1, 1]
        {"kind":"catalogPlugin","slug":"x","name":"","versions":["1"]} | name must not be empty
        {"kind":"stack","request":{"slug":"a"}}             | request is no CreateStackRequest:
        {"kind":"stack","request":{"name":"a","slug":"A!"}} | createStack of {"name":"a","slug":"A!"} breaks the spec
        {"kind":"stack","request":1}                        | request must be an object but is 1
        {"kind":"stack","request":{"name":"a","slug":"a"},"slug":"a"} | unknown here: slug
        {"kind":"stack","existing":{"slug":"a"}}            | existing is no Stack:
        {"kind":"apiKey"}                                   | existing is missing
        {"kind":"comet"}                                    | kind must be one of [accessPolicy, apiKey, catalogPlugin
        """)
    void areExplainedWhereTheyAreWrong(String fixture, String reason) {
        call(http -> {
            PlainHttp.Answer answer = http.post("/_admin/fixtures", fixture);

            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.message()).startsWith(reason).doesNotContain("jackson", "deserialize");
        });
    }

    private static PlainHttp.Answer put(PlainHttp http, String fixture) {
        PlainHttp.Answer answer = http.post("/_admin/fixtures", fixture);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static void call(Consumer<PlainHttp> calls) {
        Program.call(http -> calls.accept(http.withToken("t")), "--token", "t");
    }
}
