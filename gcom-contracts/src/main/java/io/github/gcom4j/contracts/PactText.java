package io.github.gcom4j.contracts;

import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** JSON for reviewers: what fits into a line stands in one. */
final class PactText {
    private static final int WIDTH = 120;
    private static final String STEP = "  ";

    private PactText() {}

    static String of(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, "", text);
        return text.append('\n').toString();
    }

    private static void write(JsonNode value, String indent, StringBuilder text) {
        String line = value.toString();
        if (!value.isContainer() || value.isEmpty() || indent.length() + line.length() <= WIDTH) {
            text.append(line);
            return;
        }
        String inner = indent + STEP;
        text.append(value.isObject() ? "{" : "[").append('\n');
        if (value.isObject()) {
            Iterator<Map.Entry<String, JsonNode>> members = value.properties().iterator();
            while (members.hasNext()) {
                Map.Entry<String, JsonNode> member = members.next();
                text.append(inner).append(StringNode.valueOf(member.getKey())).append(": ");
                write(member.getValue(), inner, text);
                text.append(members.hasNext() ? ",\n" : "\n");
            }
        } else {
            Iterator<JsonNode> elements = value.iterator();
            while (elements.hasNext()) {
                text.append(inner);
                write(elements.next(), inner, text);
                text.append(elements.hasNext() ? ",\n" : "\n");
            }
        }
        text.append(indent).append(value.isObject() ? '}' : ']');
    }
}
