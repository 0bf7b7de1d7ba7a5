package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.contracts.spec.Matcher;
import io.github.gcom4j.spec.SpecNode;
import io.github.gcom4j.spec.SpecSchema;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Notes what a body shows of each schema, and checks that its matchers demand no more than the spec promises. */
final class BodyWalk {
    private final Interaction interaction;
    private final String message;
    private final ContractFindings checked;

    BodyWalk(Interaction interaction, String message, ContractFindings checked) {
        this.interaction = interaction;
        this.message = message;
        this.checked = checked;
    }

    void visit(String path, SpecSchema schema, JsonNode value) {
        if (value.isNull()) {
            checked.saw(schema.node().pointer(), Marks.nothing(message));
            return;
        }
        checked.saw(schema.node().pointer(), Marks.present(message));
        Map<String, SpecSchema> properties =
                schema.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        properties.forEach((name, property) -> {
            if (!value.has(name)) {
                checked.saw(property.node().pointer(), Marks.absent(message));
            }
        });
        if (value.isArray()) {
            value.forEach(element -> visit(path + "[*]", schema.items(), element));
        } else if (value.isObject()) {
            value.properties().forEach(member -> {
                SpecNode type = properties
                        .getOrDefault(member.getKey(), schema.additional())
                        .node();
                visit(path + step(member.getKey()), type.schema(), member.getValue());
            });
        } else {
            scalar(path, schema, value);
        }
    }

    private void scalar(String path, SpecSchema schema, JsonNode value) {
        JsonNode matcher = interaction.matcher(message, path);
        String regex = matcher.path("regex").asString("");
        String place = schema.target().node().pointer();
        if (schema.keyword("enum").isArray() || regex.matches("[\\w|-]+")) {
            String values = regex.isEmpty() ? value.asString("") : regex;
            Arrays.stream(values.split("\\|")).forEach(one -> {
                checked.saw(place, Marks.value(one));
                checked.saw(place, Marks.present(message));
            });
        }
        if (message.equals("response") && demandsMore(matcher, schema, value)) {
            checked.broken(
                    place,
                    path + " is matched with " + matcher + " but the spec only promises "
                            + Matcher.of(schema, value).match() + " " + describe(schema));
        }
    }

    private static boolean demandsMore(JsonNode matcher, SpecSchema schema, JsonNode value) {
        Matcher promised = Matcher.of(schema, value);
        return switch (matcher.path("match").asString("equality")) {
            case "regex" -> {
                String regex = matcher.path("regex").asString("");
                // Alternatives are compared one by one with the values of the enum.
                yield !schema.keyword("enum").isArray() && !regex.equals(promised.regex());
            }
            case "integer", "decimal", "boolean" ->
                !matcher.path("match").asString("").equals(promised.match());
            case "number" ->
                !promised.match().equals("number") && !promised.match().equals("integer");
            default -> false;
        };
    }

    private static String describe(SpecSchema schema) {
        return schema.text("type") + " " + schema.text("format") + schema.text("pattern");
    }

    private static String step(String name) {
        return name.matches("\\w+") ? "." + name : "['" + name + "']";
    }
}
