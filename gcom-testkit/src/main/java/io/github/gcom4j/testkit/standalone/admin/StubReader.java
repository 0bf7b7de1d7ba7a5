package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.route.RouteResponse;
import io.github.gcom4j.testkit.route.StubHandler;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Makes stubs of JSON: an answer that is always the same, or a collection that keeps what it is sent. */
public final class StubReader {
    private static final Pattern PATH = Pattern.compile("/(?!_)(?:[^/\\s?#{}%]|\\{[A-Za-z0-9_]+}|(?<!/)/)+");
    private static final Pattern METHOD = Pattern.compile("[A-Z]+");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_]+");

    private StubReader() {}

    /** Takes a stub that was read. */
    interface Adding<T> {
        T add(String method, String pathPrefix, StubHandler handler);
    }

    /**
     * Adds stubs that are there from the start.
     *
     * @param json a list of them
     * @param builder gets them
     * @throws IllegalArgumentException if it is something else, or a field of one is wrong, missing or unknown
     */
    public static void addAll(String json, FakeGrafanaCloudBuilder builder) {
        int number = 0;
        for (JsonNode stub : list(json)) {
            number++;
            try {
                var unused = read(JsonFields.of(stub.toString()), builder::stub);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("stub " + number + ": " + e.getMessage(), e);
            }
        }
    }

    private static ArrayNode list(String json) {
        try {
            if (Json.mapper().readTree(json) instanceof ArrayNode list) {
                return list;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no JSON" + JsonFields.place(e), e);
        }
        throw new IllegalArgumentException("it must be a JSON list of stubs");
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if a field is wrong, missing or unknown
     */
    static <T> T read(JsonFields fields, Adding<T> adding) {
        String path = matching(
                PATH, fields.text("path"), "path must be such as /stacks/{slug}/api/folders, and not the fake's own");
        Optional<String> collection = fields.optionalText("collection");
        Optional<String> method =
                fields.optionalText("method").map(name -> matching(METHOD, name, "method must be such as GET"));
        if (collection.isPresent() && method.isPresent()) {
            throw new IllegalArgumentException("method must be absent where collection is there");
        }
        Optional<Duration> delay = fields.optionalDuration("delay");
        StubHandler handler = collection
                .<StubHandler>map(field -> new CollectionStub(
                        path, matching(FIELD, field, "collection must be the name of a property such as uid")))
                .orElseGet(() -> fixed(fields));
        fields.requireAllRead();
        return adding.add(
                method.orElse(""), path, delay.map(time -> late(handler, time)).orElse(handler));
    }

    private static StubHandler late(StubHandler handler, Duration delay) {
        return (request, store) -> handler.handle(request, store).delayed(delay);
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
}
