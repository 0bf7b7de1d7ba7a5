package io.github.gcom4j.testkit.standalone.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.route.RouteRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminAccessTest {
    private final AdminAccess access = new AdminAccess(Set.of("fake.example"), Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost:8080", "127.0.0.1:8080", "[::1]:8080", "192.168.1.7", "fake:8080"})
    void answersUnderANameThatIsNobodyElses(String host) {
        assertThat(access.refusal(request("GET", "", Map.of("host", host)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "127.0.0.1.evil.example:8080", "localhost.evil.example", "", "evil.example."})
    void refusesANameThatAPageOfAnotherSiteCouldHave(String host) {
        assertThat(access.refusal(request("GET", "", Map.of("host", host)))).isPresent();
    }

    @Test
    void refusesPagesOfOtherOrigins() {
        Map<String, String> own = Map.of("host", "localhost:8080", "origin", "http://localhost:8080");
        Map<String, String> other = Map.of("host", "localhost:8080", "origin", "http://localhost:3000");
        Map<String, String> sandboxed = Map.of("host", "localhost:8080", "origin", "null");

        assertThat(access.refusal(request("POST", "", own))).isEmpty();
        assertThat(access.refusal(request("POST", "", other))).hasValueSatisfying(refusal -> assertThat(refusal.body())
                .contains("the admin API is not for pages of"));
        assertThat(access.refusal(request("POST", "", sandboxed))).isPresent();
    }

    @Test
    void refusesABodyThatAFormCouldSend() {
        Map<String, String> form = Map.of("host", "localhost", "content-type", "text/plain");
        Map<String, String> json = Map.of("host", "localhost", "content-type", "application/json; charset=utf-8");

        assertThat(access.refusal(request("POST", "{}", form)))
                .hasValueSatisfying(refusal -> assertThat(refusal.status()).isEqualTo(415));
        assertThat(access.refusal(request("POST", "{}", json))).isEmpty();
        assertThat(access.refusal(request("POST", "", form))).isEmpty();
    }

    @Test
    void answersUnderANameThatWasGiven() {
        assertThat(access.refusal(request("GET", "", Map.of("host", "Fake.Example:8080"))))
                .isEmpty();
        assertThat(access.refusal(request("GET", "", Map.of("host", "other.fake.example"))))
                .isPresent();
    }

    @Test
    void asksForItsToken() {
        AdminAccess guarded = new AdminAccess(Set.of(), Optional.of("secret"));

        assertThat(guarded.refusal(request("GET", "", Map.of("host", "localhost", "authorization", "Bearer secret"))))
                .isEmpty();
        assertThat(guarded.refusal(request("GET", "", Map.of("host", "localhost", "authorization", "bearer secret"))))
                .isEmpty();
        assertThat(guarded.refusal(request("GET", "", Map.of("host", "localhost", "authorization", "Basic secret"))))
                .isPresent();
        assertThat(guarded.refusal(request("GET", "", Map.of("host", "localhost", "authorization", "Bearer other"))))
                .hasValueSatisfying(refusal -> assertThat(refusal.status()).isEqualTo(401));
        assertThat(guarded.refusal(request("GET", "", Map.of("host", "localhost"))))
                .isPresent();
    }

    private static RouteRequest request(String method, String body, Map<String, String> headers) {
        Map<String, List<String>> lists = new HashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new RouteRequest(method, "/_admin/state", "", lists, body);
    }
}
