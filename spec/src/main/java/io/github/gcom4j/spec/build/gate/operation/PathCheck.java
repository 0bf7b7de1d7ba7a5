package io.github.gcom4j.spec.build.gate.operation;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Pointers;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The placeholders of a path are its path parameters, and no two paths or parameters are alike. */
public final class PathCheck implements GateCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    @Override
    public List<Problem> problems(SpecDocument spec) {
        List<Problem> problems = new ArrayList<>();
        Set<String> shapes = new HashSet<>();
        spec.places(ObjectKind.PATH_ITEM).forEach(path -> {
            if (!shapes.add(PLACEHOLDER.matcher(path.name()).replaceAll("{}"))) {
                problems.add(path.problem("another path has the same shape"));
            }
            if (!path.name().matches("(/([a-z0-9][a-zA-Z0-9-]*|\\{[a-zA-Z]+}))+")) {
                problems.add(path.problem("the path is malformed"));
            }
        });
        spec.places(ObjectKind.OPERATION).forEach(operation -> checkOperation(spec, operation, problems));
        return problems;
    }

    private static void checkOperation(SpecDocument spec, Place operation, List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        Set<String> declared = new TreeSet<>();
        for (Place parameter : spec.parameters(operation)) {
            String in = parameter.text("in");
            if (!seen.add(in + " " + parameter.text("name"))) {
                problems.add(operation.problem("the parameter is there twice: " + parameter.text("name")));
            }
            if (in.equals("path")) {
                declared.add(parameter.text("name"));
            } else if (!in.equals("query")) {
                problems.add(parameter.problem("a parameter is in the path or the query"));
            }
            if (in.equals("path") && !parameter.node().path("required").asBoolean(false)) {
                problems.add(parameter.problem("a path parameter is required"));
            }
        }
        Set<String> placeholders = placeholders(operation);
        if (!placeholders.equals(declared)) {
            problems.add(
                    operation.problem("the path has " + placeholders + ", but the path parameters are " + declared));
        }
    }

    private static Set<String> placeholders(Place operation) {
        return PLACEHOLDER
                .matcher(Pointers.unescape(operation.pointer()))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
