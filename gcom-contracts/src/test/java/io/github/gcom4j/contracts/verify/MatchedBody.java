package io.github.gcom4j.contracts.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Holds the values of a real answer to the matchers of a contract. What the answer leaves out, the spec judges. */
final class MatchedBody {
    private static final Pattern STEP = Pattern.compile("\\['([^']+)']|\\.(\\w+)|(\\[\\*])");

    private MatchedBody() {}

    static List<String> problems(Interaction contract, JsonNode body) {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, JsonNode> rule :
                contract.json().at("/response/matchingRules/body").properties()) {
            JsonNode matcher = rule.getValue().at("/matchers/0");
            JsonNode example = values(contract.body("response"), rule.getKey()).stream()
                    .findFirst()
                    .orElse(matcher);
            values(body, rule.getKey()).stream()
                    .filter(value -> !value.isNull() && !matches(matcher, example, value))
                    .forEach(value -> problems.add(rule.getKey() + " is a " + value.getNodeType() + " that the matcher "
                            + matcher + " refuses"));
        }
        return problems.stream().distinct().toList();
    }

    private static boolean matches(JsonNode matcher, JsonNode example, JsonNode value) {
        return switch (matcher.path("match").asString("")) {
            case "equality" -> value.equals(example);
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "regex" ->
                value.isString()
                        && value.asString().matches(matcher.path("regex").asString(""));
            // Where the contract shows null, a value is as good.
            case "null" -> true;
            default -> value.getNodeType() == example.getNodeType();
        };
    }

    /** The values at a path of a matcher, none where the answer leaves it out. */
    private static List<JsonNode> values(JsonNode body, String path) {
        List<JsonNode> found = List.of(body);
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            String name = step.group(1) == null ? step.group(2) : step.group(1);
            found = found.stream()
                    .flatMap(node -> name == null ? node.valueStream() : Stream.of(node.path(name)))
                    .filter(node -> !node.isMissingNode())
                    .toList();
        }
        return found;
    }
}
