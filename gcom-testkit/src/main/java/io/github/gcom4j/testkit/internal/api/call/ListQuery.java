package io.github.gcom4j.testkit.internal.api.call;

import io.github.gcom4j.model.internal.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the query of a list asks of its items. A parameter that is absent asks for nothing.
 *
 * @param call the call of the list
 */
public record ListQuery(ApiCall call) {
    private static final Comparator<JsonNode> BY_VALUE = Comparator.<JsonNode, Boolean>comparing(JsonNode::isNumber)
            .thenComparing((one, other) -> one.isNumber() && other.isNumber()
                    ? one.decimalValue().compareTo(other.decimalValue())
                    : one.asString("").compareTo(other.asString("")));

    private record Keyed<T>(T item, JsonNode key) {}

    /** Tells whether an item has the value that a parameter asks for. */
    public boolean wants(String parameter, Object value) {
        return call.query(parameter).map(String.valueOf(value)::equals).orElse(true);
    }

    /** Tells whether an item has one of the values that a parameter asks for. */
    public boolean wantsOneOf(String parameter, Object value) {
        return call.query(parameter)
                .map(wanted -> List.of(wanted.split(",")).contains(String.valueOf(value)))
                .orElse(true);
    }

    /** Tells whether an item does not have the value that a parameter leaves out. */
    public boolean spares(String parameter, Object value) {
        return !call.query(parameter).equals(Optional.of(String.valueOf(value)));
    }

    /** Tells whether an item has none of the values that a parameter leaves out. */
    public boolean sparesAllOf(String parameter, Object value) {
        return call.query(parameter).isEmpty() || !wantsOneOf(parameter, value);
    }

    /** Tells whether an item has all labels that a parameter asks for, each as key, colon, value. */
    public boolean wantsLabels(String parameter, Map<String, String> labels) {
        return call.query(parameter).stream()
                .flatMap(wanted -> Stream.of(wanted.split(",")))
                .map(label -> label.split(":", 2))
                .allMatch(label -> label.length == 2 && label[1].equals(labels.get(label[0])));
    }

    /** Returns the property to sort by. */
    public String orderBy(String usual) {
        return call.query("orderBy").orElse(usual);
    }

    /** Returns the direction to sort in. */
    public String direction() {
        return call.query("direction").orElse("asc");
    }

    /** Sorts items, which are in the usual order, by the property that is asked for. */
    public <T> List<T> sorted(List<T> items, String usual) {
        List<T> sorted = orderBy(usual).equals(usual)
                ? items
                : items.stream()
                        .map(item -> new Keyed<>(
                                item, Json.mapper().<JsonNode>valueToTree(item).path(orderBy(usual))))
                        .sorted(Comparator.comparing(Keyed::key, BY_VALUE))
                        .map(Keyed::item)
                        .toList();
        if (direction().equals("asc")) {
            return sorted;
        }
        List<T> reversed = new ArrayList<>(sorted);
        Collections.reverse(reversed);
        return reversed;
    }
}
