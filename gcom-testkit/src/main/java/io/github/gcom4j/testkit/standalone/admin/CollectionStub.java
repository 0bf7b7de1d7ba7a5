package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.testkit.route.RouteRequest;
import io.github.gcom4j.testkit.route.RouteResponse;
import io.github.gcom4j.testkit.route.StubHandler;
import io.github.gcom4j.testkit.route.StubStore;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A collection of JSON objects, such as the folders of a Grafana instance: listed and added to at its path, read, replaced,
 * changed and deleted one level below.
 *
 * @param path path of the collection, in which a part in braces is whatever stands there
 * @param field property that tells one object from the others; a number where the caller leaves it out
 */
record CollectionStub(String path, String field) implements StubHandler {
    @Override
    public RouteResponse handle(RouteRequest request, StubStore store) {
        String below = below(request.path());
        try {
            return below.isEmpty() ? onAll(request, store) : onOne(request, store, below);
        } catch (IllegalArgumentException e) {
            return AdminJson.error(400, "InvalidArgument", String.valueOf(e.getMessage()));
        }
    }

    private RouteResponse onAll(RouteRequest request, StubStore store) {
        return switch (request.method()) {
            case "GET" -> AdminJson.text("[" + String.join(",", store.values()) + "]");
            case "POST" -> add(JsonFields.object(request.body()), store);
            default -> notAllowed("GET, POST");
        };
    }

    private RouteResponse onOne(RouteRequest request, StubStore store, String id) {
        Optional<String> known = store.get(id);
        if (known.isEmpty()) {
            return AdminJson.error(404, "NotFound", "there is no " + field + " " + id + " in " + path);
        }
        return switch (request.method()) {
            case "GET" -> AdminJson.text(known.get());
            case "PUT" -> keep(JsonFields.object(request.body()), store, id);
            case "PATCH" -> keep(JsonFields.object(known.get()).setAll(JsonFields.object(request.body())), store, id);
            case "DELETE" -> {
                store.remove(id);
                yield AdminJson.done();
            }
            default -> notAllowed("DELETE, GET, PATCH, PUT");
        };
    }

    private RouteResponse add(ObjectNode object, StubStore store) {
        JsonNode given = object.path(field);
        String id = given.isValueNode() && !given.isNull() ? given.asString() : free(store);
        return store.get(id).isPresent()
                ? AdminJson.error(409, "Conflict", "there is a " + field + " " + id + " in " + path)
                : keep(object, store, id);
    }

    private RouteResponse keep(ObjectNode object, StubStore store, String id) {
        if (!object.path(field).asString("").equals(id)) {
            object.put(field, id);
        }
        store.put(id, object.toString());
        return AdminJson.text(object.toString());
    }

    private static String free(StubStore store) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(String::valueOf)
                .filter(id -> store.get(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Returns the part of a path that follows that of the collection. */
    private String below(String of) {
        String[] parts = of.split("/", -1);
        int own = path.replaceFirst("/$", "").split("/", -1).length;
        return parts.length > own ? AdminApi.decoded(parts[own].replace("+", "%2B")) : "";
    }

    private static RouteResponse notAllowed(String methods) {
        return AdminJson.error(405, "MethodNotAllowed", "the methods are " + methods)
                .withHeader("Allow", methods);
    }
}
