package io.github.gcom4j.spec.build.source;

import io.github.gcom4j.spec.build.problem.Pointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One hand-written file of the spec: what it holds, and the line on which each part of it stands. */
public final class Room {

    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private final String file;
    private final Map<String, FilePosition> positions = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final ObjectNode content;

    private Room(String file, Node root) {
        this.file = file;
        if (!(object(root, Pointers.ROOT) instanceof ObjectNode object)) {
            throw new SpecException(List.of(position(root) + ": a file of the spec holds an object"));
        }
        content = object;
    }

    /** Reads a file, and refuses what is no YAML or has a key twice. */
    public static Room of(String file, String text) {
        try {
            Node root = new Composer(SETTINGS, new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text)))
                    .getSingleNode()
                    .orElseThrow(() -> new SpecException(List.of(file + ":1: the file is empty")));
            Room room = new Room(file, root);
            if (!room.problems.isEmpty()) {
                throw new SpecException(room.problems);
            }
            return room;
        } catch (MarkedYamlEngineException unreadable) {
            int line =
                    unreadable.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new SpecException(List.of(new FilePosition(file, line) + ": " + unreadable.getProblem()));
        }
    }

    public String file() {
        return file;
    }

    public ObjectNode content() {
        return content;
    }

    Map<String, FilePosition> positions() {
        return positions;
    }

    private JsonNode object(Node node, String pointer) {
        positions.putIfAbsent(pointer, position(node));
        if (node.getAnchor().isPresent()) {
            problems.add(position(node) + ": write it out, as not every reader follows anchors and aliases");
        }
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            mapping.getValue().forEach(entry -> put(object, entry, pointer));
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.getValue().forEach(item -> array.add(object(item, Pointers.child(pointer, array.size()))));
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        Spelling.problem(scalar).ifPresent(problem -> problems.add(position(node) + ": " + problem));
        return Scalars.value(scalar);
    }

    private void put(ObjectNode object, NodeTuple entry, String pointer) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        Spelling.keyProblem(entry.getKeyNode())
                .ifPresent(problem -> problems.add(position(entry.getKeyNode()) + ": " + problem));
        String child = Pointers.child(pointer, key);
        FilePosition position = position(entry.getKeyNode());
        FilePosition first = positions.putIfAbsent(child, position);
        if (first != null) {
            problems.add(position + ": the key " + key + " stands already on line " + first.line());
        }
        object.set(key, object(entry.getValueNode(), child));
    }

    private FilePosition position(Node node) {
        return new FilePosition(
                file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }
}
