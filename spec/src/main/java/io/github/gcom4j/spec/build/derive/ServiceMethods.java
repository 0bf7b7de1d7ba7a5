package io.github.gcom4j.spec.build.derive;

import io.github.gcom4j.spec.build.problem.Pointers;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says as {@code x-service} of an operation what the client's methods for it are made of: the templates only put it into
 * place. Tags get the name of one resource, after which the classes are named. What cannot become a method is a problem.
 */
final class ServiceMethods implements Derivation {
    /** What a client has beside its services. */
    private static final Set<String> TAKEN = Set.of(
            "api",
            "async",
            "builder",
            "close",
            "context",
            "fromEnvironment",
            "on",
            "published",
            "scheduler",
            "waiters",
            "with");

    @Override
    public List<Problem> derive(ObjectNode document) {
        Contents spec = new Contents(document);
        List<Problem> problems = new ArrayList<>();
        Map<String, Resource> resources = resources(spec, problems);
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(method -> {
                    String pointer = Pointers.child(Pointers.child("#/paths", path.getKey()), method.getKey());
                    ObjectNode operation = (ObjectNode) method.getValue();
                    String tag = operation.path("tags").path(0).asString("");
                    Resource resource = resources.get(tag);
                    if (resource == null) {
                        problems.add(new Problem(
                                pointer,
                                "no tag of the document is named \"" + tag
                                        + "\"; write tags: [X] with X from its tags"));
                    } else {
                        new ServiceMethod(spec, operation, resource)
                                .derive()
                                .ifPresent(rule -> problems.add(new Problem(pointer, rule)));
                    }
                }));
        return problems;
    }

    private static Map<String, Resource> resources(Contents spec, List<Problem> problems) {
        Map<String, Resource> resources = new HashMap<>();
        Set<String> singulars = new HashSet<>();
        for (ObjectNode tag : spec.tags()) {
            String pointer = Pointers.child("#/tags", resources.size());
            Resource resource = Resource.of(spec, tag);
            if (TAKEN.contains(resource.accessor()) || !MethodName.isUsable(resource.accessor())) {
                problems.add(new Problem(
                        pointer,
                        "a client cannot have a method " + resource.accessor() + "() for the tag " + resource.tag()
                                + "; give the tag another name"));
            }
            if (!singulars.add(resource.singular())) {
                problems.add(new Problem(
                        pointer,
                        "another tag has the service " + resource.singular() + "Service already; give the tag "
                                + resource.tag() + " another name"));
            }
            resources.put(resource.tag(), resource);
        }
        // Only now, as whether a resource is deprecated is told by the tags of its operations.
        spec.tags()
                .forEach(tag -> tag.put(
                        "name",
                        Objects.requireNonNull(resources.get(tag.path("name").asString("")))
                                .singular()));
        return resources;
    }
}
