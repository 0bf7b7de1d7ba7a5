package io.github.gcom4j.spec.build.source;

import io.github.gcom4j.spec.build.problem.Pointers;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The whole spec as one document, made of its files, each part of which knows where it stands. */
public final class Bundle {

    /** What every file may hold. Below these and below each path or kind of component, files add to one another. */
    private static final Set<String> OF_ANY_FILE = Set.of("paths", "components");

    private static final int MERGED_LEVELS = 2;

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final Map<String, FilePosition> positions = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private Bundle() {}

    /** Merges files, the first of which is the root, and refuses a key that stands in two of them. */
    public static Bundle of(List<Room> rooms) {
        Bundle bundle = new Bundle();
        bundle.document.setAll(rooms.get(0).content().deepCopy());
        bundle.positions.putAll(rooms.get(0).positions());
        rooms.subList(1, rooms.size()).forEach(bundle::add);
        bundle.document.set("components", bundle.document.remove("components"));
        if (!bundle.problems.isEmpty()) {
            throw new SpecException(bundle.problems);
        }
        return bundle;
    }

    /** A copy of the document, for the caller to change. */
    public ObjectNode document() {
        return document.deepCopy();
    }

    /** Where a part of the document stands, or the nearest part around it that stands in a file. */
    public FilePosition position(String pointer) {
        FilePosition position = positions.get(pointer);
        return position != null ? position : position(Pointers.parent(pointer));
    }

    /** The problem with file and line. */
    public String message(Problem problem) {
        return position(problem.pointer()) + ": " + problem;
    }

    private void add(Room room) {
        room.content().propertyNames().stream()
                .filter(key -> !OF_ANY_FILE.contains(key))
                .map(key -> room.positions().get(Pointers.child(Pointers.ROOT, key)) + ": " + key
                        + " belongs into spec/gcom.yaml: here stand only paths and components")
                .forEach(problems::add);
        merge(document, room.content(), Pointers.ROOT, MERGED_LEVELS, room);
        room.positions().forEach(positions::putIfAbsent);
    }

    private void merge(ObjectNode target, ObjectNode source, String pointer, int levels, Room room) {
        source.properties().forEach(entry -> {
            String child = Pointers.child(pointer, entry.getKey());
            JsonNode present = target.get(entry.getKey());
            if (present == null) {
                target.set(entry.getKey(), entry.getValue().deepCopy());
            } else if (levels > 0
                    && present instanceof ObjectNode inner
                    && entry.getValue() instanceof ObjectNode added) {
                merge(inner, added, child, levels - 1, room);
            } else {
                problems.add(room.positions().get(child) + ": " + child + " stands already at " + positions.get(child));
            }
        });
    }
}
