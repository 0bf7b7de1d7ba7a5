package io.github.gcom4j.contracts;

import io.github.gcom4j.contracts.spec.Matcher;
import io.github.gcom4j.contracts.spec.SpecBody;
import io.github.gcom4j.spec.SpecMessage;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a contract answers. */
record AnswerPart(int status, @Nullable SpecBody body, Map<String, Matcher> exact, Map<String, String> headers) {
    static final Matcher EQUAL = new Matcher("equality", "", 0);

    static AnswerPart of(int status, @Nullable SpecBody body) {
        return new AnswerPart(status, body, Map.of(), Map.of());
    }

    AnswerPart withExact(String path) {
        return new AnswerPart(status, body, Map.of(path, EQUAL), headers);
    }

    AnswerPart withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new AnswerPart(status, body, exact, more);
    }

    @Nullable
    JsonNode content() {
        return body == null ? null : body.example();
    }

    ObjectNode toJson() {
        ObjectNode response = PactJson.object();
        response.put("status", status);
        headers.forEach((name, value) -> {
            PactJson.header(response, name, value);
            PactJson.headerRule(response, name, "\\S.*");
        });
        if (body != null) {
            PactJson.header(response, "Content-Type", SpecMessage.JSON);
            PactJson.body(response, body.example());
            body.matchers()
                    .forEach((path, matcher) ->
                            PactJson.rule(response, "body", path, exact.getOrDefault(path, matcher)));
        }
        return response;
    }
}
