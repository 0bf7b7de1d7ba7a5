package io.github.gcom4j.client.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The path of an operation, whose placeholders stand for arguments of a method. */
final class PathTemplate {
    private final List<String> literals = new ArrayList<>();
    private final List<Integer> arguments = new ArrayList<>();

    PathTemplate(String template, Map<String, Integer> placeholders) {
        int end = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', end)) {
            literals.add(template.substring(end, open));
            end = template.indexOf('}', open) + 1;
            String name = template.substring(open + 1, end - 1);
            Integer argument = placeholders.get(name);
            if (argument == null) {
                throw new IllegalArgumentException("No argument stands for " + name + " in " + template);
            }
            arguments.add(argument);
        }
        literals.add(template.substring(end));
    }

    void expand(Object[] values, StringBuilder url) {
        for (int number = 0; number < arguments.size(); number++) {
            url.append(literals.get(number)).append(PathSegment.encode(values[arguments.get(number)]));
        }
        url.append(literals.get(arguments.size()));
    }
}
