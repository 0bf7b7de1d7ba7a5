package io.github.gcom4j.spec;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A part of the spec and where it stands. References are followed on the way, so that a pointer names the place where
 * the part is defined.
 *
 * @param spec the spec
 * @param pointer where the part stands, for example {@code #/components/schemas/Stack}
 * @param json the part, the missing node where there is none
 */
public record SpecNode(Spec spec, String pointer, JsonNode json) {
    /**
     * Steps down and follows a reference.
     *
     * @param name the name of a member
     * @return the member, or the missing node
     */
    public SpecNode child(String name) {
        return new SpecNode(spec, pointer + "/" + escape(name), json.path(name)).resolved();
    }

    /**
     * Steps down to each member of an object and follows references.
     *
     * @return the members in the order of the document
     */
    public List<Map.Entry<String, SpecNode>> children() {
        return json.properties().stream()
                .map(member -> Map.entry(member.getKey(), child(member.getKey())))
                .toList();
    }

    /**
     * Steps down to each element of an array and follows references.
     *
     * @return the elements
     */
    public List<SpecNode> elements() {
        return IntStream.range(0, json.isArray() ? json.size() : 0)
                .mapToObj(index -> new SpecNode(spec, pointer + "/" + index, json.get(index)).resolved())
                .toList();
    }

    /**
     * Tells whether the part exists.
     *
     * @return false for a missing node
     */
    public boolean exists() {
        return !json.isMissingNode();
    }

    /**
     * Returns the text of a member.
     *
     * @param name the name of the member, for example of an extension
     * @return empty where there is none
     */
    public String text(String name) {
        return json.path(name).asString("");
    }

    /**
     * Tells whether a member is true.
     *
     * @param name the name of the member
     * @return false where there is none
     */
    public boolean is(String name) {
        return json.path(name).asBoolean(false);
    }

    /**
     * Finds what the part refers to, directly and through others.
     *
     * @return the pointers of the references
     */
    public Set<String> references() {
        Set<String> found = new LinkedHashSet<>();
        follow(json, found);
        return found;
    }

    /**
     * Reads the part as a schema.
     *
     * @return the schema
     */
    public SpecSchema schema() {
        return new SpecSchema(this);
    }

    private void follow(JsonNode part, Set<String> found) {
        JsonNode reference = part.path("$ref");
        if (reference.isString() && found.add(reference.asString())) {
            follow(spec.node(reference.asString()).json(), found);
        }
        part.forEach(child -> follow(child, found));
    }

    SpecNode resolved() {
        JsonNode reference = json.path("$ref");
        return reference.isString() ? spec.node(reference.asString()).resolved() : this;
    }

    @Override
    public String toString() {
        return pointer;
    }

    /** Writes a name as a part of a JSON pointer. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
