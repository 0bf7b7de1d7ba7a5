package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.route.RouteRequest;
import io.github.gcom4j.testkit.route.RouteResponse;
import io.github.gcom4j.testkit.route.Stub;
import io.github.gcom4j.testkit.route.StubHandler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Adds answers of the user's own: one that is always the same, or a collection that keeps what it is sent. */
final class StubApi {
    private static final Pattern PATH = Pattern.compile("/(?!_)(?:[^/\\s?#{}%]|\\{[A-Za-z0-9_]+}|(?<!/)/)+");
    private static final Pattern METHOD = Pattern.compile("[A-Z]+");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_]+");

    private StubApi() {}

    static RouteResponse list(FakeGrafanaCloud fake, RouteRequest request) {
        return AdminJson.answer(
                Map.of("stubs", fake.stubs().all().stream().map(StubApi::json).toList()));
    }

    static RouteResponse add(FakeGrafanaCloud fake, RouteRequest request) {
        JsonFields fields = JsonFields.of(request.body());
        String path = matching(
                PATH, fields.text("path"), "path must be such as /stacks/{slug}/api/folders, and not the fake's own");
        Optional<String> collection = fields.optionalText("collection");
        Optional<String> method =
                fields.optionalText("method").map(name -> matching(METHOD, name, "method must be such as GET"));
        if (collection.isPresent() && method.isPresent()) {
            throw new IllegalArgumentException("method must be absent where collection is there");
        }
        StubHandler handler = collection
                .<StubHandler>map(field -> new CollectionStub(
                        path, matching(FIELD, field, "collection must be the name of a property such as uid")))
                .orElseGet(() -> fixed(fields));
        fields.requireAllRead();
        return AdminJson.answer(json(fake.stubs().on(method.orElse(""), path, handler)));
    }

    static RouteResponse clear(FakeGrafanaCloud fake, RouteRequest request) {
        fake.stubs().clear();
        return AdminJson.done();
    }

    static RouteResponse remove(FakeGrafanaCloud fake, RouteRequest request) {
        String id = AdminApi.last(request);
        boolean removed = id.matches("[0-9]{1,9}") && fake.stubs().remove(Integer.parseInt(id));
        return removed ? AdminJson.done() : AdminJson.error(404, "NotFound", "there is no stub " + id);
    }

    private static StubHandler fixed(JsonFields fields) {
        int status = fields.optionalNumber("status").orElse(200L).intValue();
        Optional<String> json = fields.optionalJson("json");
        Optional<String> text = fields.optionalText("body");
        Optional<String> contentType = fields.optionalText("contentType");
        if (json.isPresent() && text.isPresent()) {
            throw new IllegalArgumentException("one of json and body must be there, or none");
        }
        Map<String, String> headers = new LinkedHashMap<>(fields.texts("headers"));
        if (json.isPresent() || text.isPresent()) {
            headers.put("Content-Type", contentType.orElse(json.isPresent() ? "application/json" : "text/plain"));
        }
        RouteResponse answer =
                new RouteResponse(status, headers, json.or(() -> text).orElse(""));
        return (request, store) -> answer;
    }

    private static String matching(Pattern pattern, String value, String rule) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(rule + " but is \"" + value + "\"");
        }
        return value;
    }

    private static Map<String, Object> json(Stub stub) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", stub.id());
        json.put("method", stub.method());
        json.put("path", stub.pathPrefix());
        return json;
    }
}
