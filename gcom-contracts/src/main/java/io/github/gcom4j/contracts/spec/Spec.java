package io.github.gcom4j.contracts.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An OpenAPI 3.0 description as a tree. Pointers into it begin with {@code #/}. */
public final class Spec {
    private static final String RESOURCE = "/META-INF/io.github.gcom4j/gcom.yaml";
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ObjectNode root;
    private final List<SpecOperation> operations;
    private final Map<String, SpecOperation> byId;

    private Spec(ObjectNode root) {
        this.root = root;
        this.operations = operations(root);
        this.byId = operations.stream()
                .collect(Collectors.toMap(SpecOperation::id, Function.identity(), (first, second) -> first));
    }

    /**
     * Reads the spec this version of the toolkit is made from.
     *
     * @return the spec
     */
    public static Spec shipped() {
        try (InputStream text = Spec.class.getResourceAsStream(RESOURCE)) {
            if (text == null) {
                throw new IllegalStateException("The spec " + RESOURCE + " is not on the class path: add gcom-spec");
            }
            return of((ObjectNode) YAML.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Wraps a description.
     *
     * @param root the document, which must not change later
     * @return the spec
     */
    public static Spec of(ObjectNode root) {
        return new Spec(root);
    }

    /**
     * Reads a description from YAML or JSON.
     *
     * @param text the document
     * @return the spec
     */
    public static Spec parse(String text) {
        return of((ObjectNode) YAML.readTree(text));
    }

    /**
     * Returns the document.
     *
     * @return the root of the tree
     */
    public ObjectNode root() {
        return root;
    }

    /**
     * Returns all operations in the order of the document.
     *
     * @return the operations
     */
    public List<SpecOperation> operations() {
        return operations;
    }

    /**
     * Finds an operation.
     *
     * @param id its operation id
     * @return the operation
     * @throws IllegalArgumentException if the spec has none of that id
     */
    public SpecOperation operation(String id) {
        SpecOperation operation = byId.get(id);
        if (operation == null) {
            throw new IllegalArgumentException("The spec has no operation \"" + id + "\"; correct the operation id, or"
                    + " remove its contracts if the operation is gone");
        }
        return operation;
    }

    /**
     * Returns the address all paths are relative to.
     *
     * @return for example {@code https://grafana.com/api}
     */
    public String server() {
        return root.at("/servers/0/url").asString("");
    }

    SpecNode node(String pointer) {
        return new SpecNode(this, pointer, at(pointer));
    }

    JsonNode at(String pointer) {
        return root.at(JsonPointer.compile(pointer.substring(1)));
    }

    private List<SpecOperation> operations(ObjectNode document) {
        List<SpecOperation> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    String pointer = "#/paths/" + SpecNode.escape(path.getKey()) + "/" + method.getKey();
                    found.add(new SpecOperation(
                            path.getKey(), method.getKey(), new SpecNode(this, pointer, method.getValue())));
                }
            }
        }
        return List.copyOf(found);
    }
}
