package io.github.gcom4j.contracts.spec;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An operation of the spec.
 *
 * @param path its path template
 * @param httpMethod its method in lower case
 * @param node its description
 */
public record SpecOperation(String path, String httpMethod, SpecNode node) {
    /** The one media type of the API. */
    public static final String JSON = "application/json";

    /**
     * Returns the operation id.
     *
     * @return for example listStacks
     */
    public String id() {
        return node.json().path("operationId").asString(httpMethod + " " + path);
    }

    /**
     * Returns the first tag, which names the resource.
     *
     * @return for example Stacks, or the text other where there is none
     */
    public String tag() {
        return node.json().path("tags").path(0).asString("other");
    }

    /**
     * Returns the HTTP method.
     *
     * @return in upper case
     */
    public String method() {
        return httpMethod.toUpperCase(Locale.ROOT);
    }

    /**
     * Returns the parameters, those of the path included.
     *
     * @return the parameters with their references followed
     */
    public List<SpecNode> parameters() {
        String pathItem = node.pointer().substring(0, node.pointer().lastIndexOf('/'));
        return Stream.concat(
                        node.child("parameters").elements().stream(),
                        node.spec().node(pathItem).child("parameters").elements().stream())
                .toList();
    }

    /**
     * Returns the description of the request body.
     *
     * @return the missing node where there is none
     */
    public SpecNode requestBody() {
        return node.child("requestBody");
    }

    /**
     * Returns the documented answers.
     *
     * @return the answers by their status
     */
    public List<Map.Entry<String, SpecNode>> responses() {
        return node.child("responses").children();
    }

    /**
     * Returns a documented answer.
     *
     * @param status the HTTP status
     * @return the missing node where the status is not documented
     */
    public SpecNode response(int status) {
        return node.child("responses").child(String.valueOf(status));
    }

    /**
     * Returns the names of the security schemes any of which admits a request.
     *
     * @return the schemes
     */
    public List<SpecNode> securitySchemes() {
        JsonNode own = node.json().path("security");
        JsonNode security = own.isMissingNode() ? node.spec().root().path("security") : own;
        return security.valueStream()
                .flatMap(alternative -> alternative.propertyNames().stream())
                .map(name -> node.spec().node("#/components/securitySchemes/" + SpecNode.escape(name)))
                .toList();
    }

    /**
     * Tells whether the template stands for a concrete path.
     *
     * @param concrete a path below the server's
     * @return whether it matches
     */
    public boolean matches(String concrete) {
        return Pattern.matches(("\\Q" + path + "\\E").replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q"), concrete);
    }
}
