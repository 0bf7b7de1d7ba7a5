package io.github.gcom4j.contracts;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a message has values, whatever they are. Two contracts that differ in values alone show the same. */
final class BodyShape {
    private BodyShape() {}

    static Set<String> of(RequestPart request) {
        Set<String> shape = new TreeSet<>(of(request.body().isEmpty() ? null : PactJson.parse(request.body())));
        request.query().keySet().forEach(name -> shape.add("?" + name));
        return shape;
    }

    static Set<String> of(@Nullable JsonNode body) {
        return body == null ? Set.of() : places("", body).collect(Collectors.toSet());
    }

    private static Stream<String> places(String path, JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            return node.properties().stream()
                    .flatMap(member -> places(path + "/" + member.getKey(), member.getValue()));
        }
        if (node.isArray() && !node.isEmpty()) {
            return node.valueStream().flatMap(element -> places(path + "/*", element));
        }
        return Stream.of(node.isNull() ? path + " null" : node.isContainer() ? path + " empty" : path);
    }
}
