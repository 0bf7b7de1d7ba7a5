package io.github.gcom4j.spec.build.gate;

import io.github.gcom4j.spec.build.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What may stand where in the document: it tells objects of the document from the data in its examples. */
final class Grammar {

    private enum Shape {
        ONE,
        LIST,
        MAP
    }

    private record Slot(String key, Shape shape, Kind kind) {}

    private static final Map<Kind, List<Slot>> SLOTS = Map.ofEntries(
            Map.entry(
                    Kind.DOCUMENT,
                    List.of(
                            one("info", Kind.INFO),
                            one("externalDocs", Kind.EXTERNAL_DOCS),
                            list("servers", Kind.SERVER),
                            list("tags", Kind.TAG),
                            map("paths", Kind.PATH_ITEM),
                            one("components", Kind.COMPONENTS))),
            Map.entry(
                    Kind.PATH_ITEM,
                    List.of(one("get", Kind.OPERATION), one("post", Kind.OPERATION), one("delete", Kind.OPERATION))),
            Map.entry(
                    Kind.OPERATION,
                    List.of(
                            list("parameters", Kind.PARAMETER),
                            one("requestBody", Kind.REQUEST_BODY),
                            map("responses", Kind.RESPONSE))),
            Map.entry(Kind.PARAMETER, List.of(one("schema", Kind.SCHEMA))),
            Map.entry(Kind.HEADER, List.of(one("schema", Kind.SCHEMA))),
            Map.entry(Kind.REQUEST_BODY, List.of(map("content", Kind.MEDIA_TYPE))),
            Map.entry(Kind.RESPONSE, List.of(map("headers", Kind.HEADER), map("content", Kind.MEDIA_TYPE))),
            Map.entry(Kind.MEDIA_TYPE, List.of(one("schema", Kind.SCHEMA), map("examples", Kind.EXAMPLE))),
            Map.entry(
                    Kind.COMPONENTS,
                    List.of(
                            map("securitySchemes", Kind.SECURITY_SCHEME),
                            map("parameters", Kind.PARAMETER),
                            map("headers", Kind.HEADER),
                            map("responses", Kind.RESPONSE),
                            map("schemas", Kind.SCHEMA))),
            Map.entry(
                    Kind.SCHEMA,
                    List.of(
                            map("properties", Kind.SCHEMA),
                            one("additionalProperties", Kind.SCHEMA),
                            one("items", Kind.SCHEMA),
                            list("allOf", Kind.SCHEMA))));

    private Grammar() {}

    static List<Place> places(JsonNode document) {
        List<Place> places = new ArrayList<>();
        visit(new Place(Kind.DOCUMENT, "#", document), places);
        return places;
    }

    static boolean isSlot(Kind kind, String key) {
        return SLOTS.getOrDefault(kind, List.of()).stream()
                .anyMatch(slot -> slot.key().equals(key));
    }

    private static void visit(Place place, List<Place> places) {
        places.add(place);
        for (Slot slot : SLOTS.getOrDefault(place.kind(), List.of())) {
            JsonNode child = place.node().path(slot.key());
            String pointer = Pointers.child(place.pointer(), slot.key());
            switch (slot.shape()) {
                case ONE -> visitObject(new Place(slot.kind(), pointer, child), places);
                case LIST -> {
                    for (int i = 0; i < child.size(); i++) {
                        visitObject(new Place(slot.kind(), Pointers.child(pointer, i), child.get(i)), places);
                    }
                }
                case MAP -> {
                    Set<Map.Entry<String, JsonNode>> entries = child.isObject() ? child.properties() : Set.of();
                    entries.forEach(entry -> visitObject(
                            new Place(slot.kind(), Pointers.child(pointer, entry.getKey()), entry.getValue()), places));
                }
            }
        }
    }

    private static void visitObject(Place place, List<Place> places) {
        if (place.node().isObject()) {
            visit(place, places);
        }
    }

    private static Slot one(String key, Kind kind) {
        return new Slot(key, Shape.ONE, kind);
    }

    private static Slot list(String key, Kind kind) {
        return new Slot(key, Shape.LIST, kind);
    }

    private static Slot map(String key, Kind kind) {
        return new Slot(key, Shape.MAP, kind);
    }
}
