package io.github.gcom4j.spec;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One parameter of an operation.
 *
 * @param node the whole description
 * @param name its name
 * @param in its place: path, query or header
 * @param required whether it must be there
 * @param schema what its value looks like
 */
public record SpecParameter(SpecNode node, String name, String in, boolean required, SpecSchema schema) {

    static SpecParameter read(SpecNode node) {
        return new SpecParameter(
                node,
                node.text("name"),
                node.text("in"),
                node.is("required"),
                node.child("schema").schema());
    }

    /**
     * Tells whether the parameter is part of the query.
     *
     * @return whether it is
     */
    public boolean inQuery() {
        return in.equals("query");
    }

    /**
     * Returns the parameter that must be there too.
     *
     * @return its name, empty where there is none
     */
    public Optional<String> requires() {
        return node.json().optional("x-requires").map(JsonNode::asString);
    }

    /**
     * Returns the media type that the answer has where the parameter is sent.
     *
     * @return for example text/csv, empty where it is the usual one
     */
    public Optional<String> mediaType() {
        return node.json().optional("x-media-type").map(JsonNode::asString);
    }

    /**
     * Returns the value that is meant when the parameter is absent.
     *
     * @return the value, empty where there is none
     */
    public Optional<String> defaultValue() {
        return schema.node().json().optional("default").map(JsonNode::asString);
    }

    /**
     * Returns a documented value.
     *
     * @return the example of the parameter or else of its schema, empty where there is none
     */
    public Optional<String> example() {
        return node.json()
                .optional("example")
                .or(() -> schema.node().json().optional("example"))
                .map(SpecParameter::text);
    }

    /**
     * Returns the scopes that the token must have for the parameter to be sent, beside those of the operation.
     *
     * @return the scopes, none for most
     */
    public Set<String> scopes() {
        return node.json()
                .path("x-required-scopes")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Checks a value.
     *
     * @param value the value as it is sent, several with commas between them
     * @return what is wrong with it
     */
    public List<Defect> check(String value) {
        return schema.check(schema.parse(value));
    }

    private static String text(JsonNode example) {
        return example.isArray()
                ? example.valueStream().map(JsonNode::asString).collect(Collectors.joining(SpecSchema.SEPARATOR))
                : example.asString();
    }
}
