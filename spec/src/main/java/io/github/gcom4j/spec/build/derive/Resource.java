package io.github.gcom4j.spec.build.derive;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the operations of a tag are about.
 *
 * @param tag the name of the tag, for example AccessPolicies
 * @param singular one of them, for example AccessPolicy, after which the classes are named
 * @param accessor how a client is asked for the service, for example accessPolicies
 * @param description the description of the tag
 * @param deprecated whether all that can be done with it is deprecated
 * @param signatures the methods that its service has so far
 */
record Resource(
        String tag, String singular, String accessor, String description, boolean deprecated, Set<String> signatures) {

    static Resource of(Contents spec, ObjectNode tag) {
        String name = tag.path("name").asString("");
        return new Resource(
                name,
                singular(name),
                tag.path("x-accessor").asString(""),
                tag.path("description").asString(""),
                spec.operations(name)
                        .allMatch(operation -> operation.path("deprecated").asBoolean(false)),
                new HashSet<>());
    }

    /** Takes the resource away from the words after the verb: nothing is left of its own name. */
    String without(String words) {
        if (words.equals(tag) || words.equals(singular)) {
            return "";
        }
        String rest = words.startsWith(singular) ? words.substring(singular.length()) : "";
        return !rest.isEmpty() && Character.isUpperCase(rest.charAt(0)) ? rest : words;
    }

    void writeTo(ObjectNode service) {
        service.putObject("resource")
                .put("first", signatures.isEmpty())
                .put("accessor", accessor)
                .put("description", description)
                .put("deprecated", deprecated);
    }

    private static String singular(String plural) {
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        if (plural.matches(".*(x|ss|us|ch|sh)es")) {
            return plural.substring(0, plural.length() - 2);
        }
        return plural.matches(".*[^su]s") ? plural.substring(0, plural.length() - 1) : plural;
    }
}
