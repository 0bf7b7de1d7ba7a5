package io.github.gcom4j.spec.build.gate.document;

import io.github.gcom4j.spec.build.problem.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What may stand where in the document: it tells objects of the document from the data in its examples. */
public final class Grammar {

    private enum Shape {
        ONE,
        LIST,
        MAP
    }

    private record Slot(String key, Shape shape, ObjectKind kind) {}

    private static final Map<ObjectKind, List<Slot>> SLOTS = Map.ofEntries(
            Map.entry(
                    ObjectKind.DOCUMENT,
                    List.of(
                            one("info", ObjectKind.INFO),
                            one("externalDocs", ObjectKind.EXTERNAL_DOCS),
                            list("servers", ObjectKind.SERVER),
                            list("tags", ObjectKind.TAG),
                            map("paths", ObjectKind.PATH_ITEM),
                            one("components", ObjectKind.COMPONENTS))),
            Map.entry(
                    ObjectKind.PATH_ITEM,
                    List.of(
                            one("get", ObjectKind.OPERATION),
                            one("post", ObjectKind.OPERATION),
                            one("delete", ObjectKind.OPERATION))),
            Map.entry(
                    ObjectKind.OPERATION,
                    List.of(
                            list("parameters", ObjectKind.PARAMETER),
                            one("requestBody", ObjectKind.REQUEST_BODY),
                            map("responses", ObjectKind.RESPONSE))),
            Map.entry(ObjectKind.PARAMETER, List.of(one("schema", ObjectKind.SCHEMA))),
            Map.entry(ObjectKind.HEADER, List.of(one("schema", ObjectKind.SCHEMA))),
            Map.entry(ObjectKind.REQUEST_BODY, List.of(map("content", ObjectKind.MEDIA_TYPE))),
            Map.entry(
                    ObjectKind.RESPONSE,
                    List.of(map("headers", ObjectKind.HEADER), map("content", ObjectKind.MEDIA_TYPE))),
            Map.entry(
                    ObjectKind.MEDIA_TYPE,
                    List.of(one("schema", ObjectKind.SCHEMA), map("examples", ObjectKind.EXAMPLE))),
            Map.entry(
                    ObjectKind.COMPONENTS,
                    List.of(
                            map("securitySchemes", ObjectKind.SECURITY_SCHEME),
                            map("parameters", ObjectKind.PARAMETER),
                            map("headers", ObjectKind.HEADER),
                            map("responses", ObjectKind.RESPONSE),
                            map("schemas", ObjectKind.SCHEMA))),
            Map.entry(
                    ObjectKind.SCHEMA,
                    List.of(
                            map("properties", ObjectKind.SCHEMA),
                            one("additionalProperties", ObjectKind.SCHEMA),
                            one("items", ObjectKind.SCHEMA),
                            list("allOf", ObjectKind.SCHEMA))));

    private Grammar() {}

    public static List<Place> places(JsonNode document) {
        List<Place> places = new ArrayList<>();
        visit(new Place(ObjectKind.DOCUMENT, "#", document), places);
        return places;
    }

    public static boolean isSlot(ObjectKind kind, String key) {
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

    private static Slot one(String key, ObjectKind kind) {
        return new Slot(key, Shape.ONE, kind);
    }

    private static Slot list(String key, ObjectKind kind) {
        return new Slot(key, Shape.LIST, kind);
    }

    private static Slot map(String key, ObjectKind kind) {
        return new Slot(key, Shape.MAP, kind);
    }
}
