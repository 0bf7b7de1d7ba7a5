package io.github.gcom4j.testkit.internal.state.file;

import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.internal.state.table.Kind;
import io.github.gcom4j.testkit.internal.state.table.UsedLimit;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads a snapshot record by record, so that a large one needs little more room than the state it becomes. */
final class SnapshotReader {
    private final String newOrigin;
    private String origin = "";
    private Optional<Instant> now = Optional.empty();
    private List<UsedLimit> usedLimits = List.of();
    private final Map<String, Map<String, Object>> tables = new TreeMap<>();
    private boolean hasFormat;
    private boolean hasVersion;
    private boolean hasTables;

    SnapshotReader(String newOrigin) {
        this.newOrigin = newOrigin;
    }

    Snapshot read(InputStream source) {
        try (JsonParser parser = Json.mapper().createParser(source)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, formatExpected());
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                property(parser);
            }
            require(hasFormat && hasVersion, formatExpected());
            require(hasTables, "it has no tables");
            ByteArrayOutputStream buffered = new ByteArrayOutputStream();
            parser.releaseBuffered(buffered);
            lines(new SequenceInputStream(
                    new ByteArrayInputStream(buffered.toByteArray()), new BufferedInputStream(source)));
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(JsonSyntaxProblem.of(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Snapshot(newOrigin, now, usedLimits, new TreeMap<>(tables));
    }

    /** A last line without an end was being written when all ended, and nobody was told what it says. */
    private void lines(InputStream rest) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = rest.read(); each >= 0; each = rest.read()) {
            if (each != '\n') {
                line.write(each);
            } else if (line.size() > 0) {
                changes(Json.mapper().readTree(line.toByteArray()));
                line.reset();
            }
        }
    }

    private void property(JsonParser parser) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (name) {
            case "format" ->
                hasFormat =
                        value == JsonToken.VALUE_STRING && parser.getString().equals(Snapshot.FORMAT);
            case "version" ->
                hasVersion = value == JsonToken.VALUE_NUMBER_INT && parser.getIntValue() == Snapshot.VERSION;
            case "origin" -> origin = value == JsonToken.VALUE_STRING ? parser.getString() : "";
            case "now", "usedLimits" -> time(name, parser.readValueAsTree());
            case "tables" -> {
                require(hasFormat && hasVersion, formatExpected());
                require(value == JsonToken.START_OBJECT, "its tables must be an object");
                hasTables = true;
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    table(parser);
                }
            }
            default -> parser.skipChildren();
        }
    }

    private void table(JsonParser parser) {
        String name = parser.currentName();
        require(parser.nextToken() == JsonToken.START_OBJECT, "its table " + name + " must be an object");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            put(name, key, parser.readValueAsTree());
        }
    }

    /** Applies the changes of one line. */
    private void changes(JsonNode line) {
        require(line.isObject() && line.path("changes").isArray(), "what follows the snapshot is no list of changes");
        for (String name : List.of("now", "usedLimits")) {
            if (line.has(name)) {
                time(name, line.get(name));
            }
        }
        for (JsonNode change : line.path("changes")) {
            require(change.isArray() && change.size() == 3, "a change must name a table, a key and a record");
            put(change.get(0).asString(), change.get(1).asString(), change.get(2));
        }
    }

    private void time(String name, JsonNode value) {
        try {
            if (name.equals("now")) {
                now = Optional.of(Json.fromTree(value, Instant.class));
            } else {
                usedLimits = List.of(Json.fromTree(value, UsedLimit[].class));
            }
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("its " + name + " cannot be " + value, e);
        }
    }

    /** A kind of a later version is kept as it is. */
    private void put(String table, String key, JsonNode record) {
        Map<String, Object> records = tables.computeIfAbsent(table, name -> new TreeMap<>());
        if (record.isNull()) {
            records.remove(key);
            return;
        }
        JsonNode moved = origin.isEmpty() || origin.equals(newOrigin) ? record : moved(record);
        try {
            Optional<Kind<?>> kind = Kind.named(table);
            records.put(
                    key,
                    kind.isEmpty() ? moved : Json.fromTree(moved, kind.get().type()));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("its record \"" + key + "\" of " + table + " is broken", e);
        }
    }

    /** Another origin may begin with the same characters, when its port has more digits. */
    private JsonNode moved(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> entry : new ArrayList<>(object.properties())) {
                object.set(entry.getKey(), moved(entry.getValue()));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, moved(array.get(i)));
            }
        } else if (node.isString() && node.asString().startsWith(origin)) {
            String rest = node.asString().substring(origin.length());
            return rest.isEmpty() || !Character.isDigit(rest.charAt(0)) ? StringNode.valueOf(newOrigin + rest) : node;
        }
        return node;
    }

    private static String formatExpected() {
        return "it is not in the format " + Snapshot.FORMAT + " " + Snapshot.VERSION;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
