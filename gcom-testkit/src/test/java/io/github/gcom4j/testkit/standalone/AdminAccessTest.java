package io.github.gcom4j.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.RouteRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminAccessTest {
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost:8080", "127.0.0.1:8080", "[::1]:8080", "192.168.1.7", "fake:8080"})
    void answersUnderANameThatIsNobodyElses(String host) {
        assertThat(AdminAccess.refusal(request("GET", "", Map.of("host", host))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "127.0.0.1.evil.example:8080", "localhost.evil.example", "", "evil.example."})
    void refusesANameThatAPageOfAnotherSiteCouldHave(String host) {
        assertThat(AdminAccess.refusal(request("GET", "", Map.of("host", host))))
                .isPresent();
    }

    @Test
    void refusesPagesOfOtherOrigins() {
        Map<String, String> own = Map.of("host", "localhost:8080", "origin", "http://localhost:8080");
        Map<String, String> other = Map.of("host", "localhost:8080", "origin", "http://localhost:3000");
        Map<String, String> sandboxed = Map.of("host", "localhost:8080", "origin", "null");

        assertThat(AdminAccess.refusal(request("POST", "", own))).isEmpty();
        assertThat(AdminAccess.refusal(request("POST", "", other)))
                .hasValue("the admin API is not for pages of \"http://localhost:3000\"");
        assertThat(AdminAccess.refusal(request("POST", "", sandboxed))).isPresent();
    }

    @Test
    void refusesABodyThatAFormCouldSend() {
        Map<String, String> form = Map.of("host", "localhost", "content-type", "text/plain");
        Map<String, String> json = Map.of("host", "localhost", "content-type", "application/json; charset=utf-8");

        assertThat(AdminAccess.sendsOtherThanJson(request("POST", "{}", form))).isTrue();
        assertThat(AdminAccess.sendsOtherThanJson(request("POST", "{}", json))).isFalse();
        assertThat(AdminAccess.sendsOtherThanJson(request("POST", "", form))).isFalse();
    }

    private static RouteRequest request(String method, String body, Map<String, String> headers) {
        Map<String, List<String>> lists = new HashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new RouteRequest(method, "/_admin/state", "", lists, body);
    }
}
