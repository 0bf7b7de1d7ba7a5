package io.github.gcom4j.spec.build.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Finds text without quotes that YAML 1.1 and 1.2 read differently, such as {@code no} or a date: tools of both kinds read the
 * spec, and to some of them it is no text.
 */
final class Spelling {

    private static final Map<String, Pattern> IN_YAML_1_1 = new LinkedHashMap<>();

    static {
        IN_YAML_1_1.put("a boolean", Pattern.compile("(?i)y|yes|n|no|true|false|on|off"));
        IN_YAML_1_1.put("null", Pattern.compile("(?i)~|null"));
        IN_YAML_1_1.put("a date", Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?"));
        IN_YAML_1_1.put(
                "a number",
                Pattern.compile("[-+]?([0-9][0-9_]*(:[0-5]?[0-9])*(\\.[0-9_]*)?|\\.[0-9_]+)([eE][-+]?[0-9]+)?"
                        + "|[-+]?0[bxo][0-9a-fA-F_]+|(?i)[-+]?\\.(inf|nan)"));
        IN_YAML_1_1.put("a merge or default key", Pattern.compile("<<|="));
    }

    private static final Pattern FRACTION = Pattern.compile("-?(0|[1-9][0-9]*)\\.[0-9]+");

    private Spelling() {}

    static Optional<String> problem(ScalarNode scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return Optional.empty();
        }
        if (scalar.getTag().equals(Tag.FLOAT) && !FRACTION.matcher(text).matches()) {
            return Optional.of("write the number " + text + " with digits and a point, such as 0.5");
        }
        return scalar.getTag().equals(Tag.STR)
                ? meaning(text).map(meaning -> "put " + text + " into quotes, as it is " + meaning + " to YAML 1.1")
                : Optional.empty();
    }

    static Optional<String> keyProblem(Node key) {
        if (!(key instanceof ScalarNode scalar)) {
            return Optional.of("a key is a text");
        }
        String text = scalar.getValue();
        return scalar.isPlain()
                ? meaning(text).map(meaning -> "put the key " + text + " into quotes, as it is " + meaning)
                : Optional.empty();
    }

    private static Optional<String> meaning(String text) {
        return IN_YAML_1_1.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(text).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
