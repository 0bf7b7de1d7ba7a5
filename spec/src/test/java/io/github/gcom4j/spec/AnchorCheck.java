package io.github.gcom4j.spec;

import java.util.List;
import java.util.regex.Pattern;

/** There are no YAML anchors and aliases, as Jackson does not follow them. */
final class AnchorCheck {

    private static final Pattern ANCHOR = Pattern.compile("^[^'\"#]*?(?::|-)\\s+[&*]\\w+");

    private AnchorCheck() {}

    static List<String> problems(String yaml) {
        return yaml.lines()
                .filter(line -> ANCHOR.matcher(line).find())
                .map(line -> "no anchors and aliases: " + line.strip())
                .toList();
    }
}
