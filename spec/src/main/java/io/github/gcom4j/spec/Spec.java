package io.github.gcom4j.spec;

import io.github.gcom4j.spec.internal.Rule;
import io.github.gcom4j.spec.internal.SchemaCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI 3.0 description. Pointers into it begin with {@code #/}. It is thread-safe. */
public final class Spec {
    private static final String WHOLE = "gcom-whole.json";
    private static final String DOCUMENTED = "gcom.json";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private final ObjectNode root;
    private final SchemaCompiler closed;
    private final SchemaCompiler open;
    private final Map<String, SpecOperation> operations;

    private Spec(ObjectNode root) {
        this.root = root;
        this.closed = new SchemaCompiler(this::at, true);
        this.open = new SchemaCompiler(this::at, false);
        this.operations = read();
    }

    /**
     * Returns the whole spec this version of the toolkit is made from, with the operations that the vendor only publishes. It is
     * read once.
     *
     * @return the spec on the class path
     */
    public static Spec shipped() {
        return Shipped.WHOLE;
    }

    /**
     * Returns the part of the spec that the vendor documents for general use and semantic versioning covers. It is read once.
     *
     * @return the spec on the class path
     */
    public static Spec documented() {
        return Documented.SPEC;
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
        return List.copyOf(operations.values());
    }

    /**
     * Finds an operation.
     *
     * @param id its operation id
     * @return the operation
     * @throws IllegalArgumentException if the spec has none of that id
     */
    public SpecOperation operation(String id) {
        SpecOperation operation = operations.get(id);
        if (operation == null) {
            throw new IllegalArgumentException("The spec has no operation \"" + id + "\"");
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

    /**
     * Returns the schemas that have a name.
     *
     * @return the schemas by name, in the order of the document
     */
    public Map<String, SpecSchema> schemas() {
        Map<String, SpecSchema> schemas = new LinkedHashMap<>();
        node("#/components/schemas")
                .children()
                .forEach(
                        schema -> schemas.put(schema.getKey(), schema.getValue().schema()));
        return schemas;
    }

    /**
     * Returns an answer that operations share.
     *
     * @param name its name among the components
     * @return the answer
     */
    public SpecMessage response(String name) {
        return SpecMessage.read(node("#/components/responses/" + SpecNode.escape(name)));
    }

    /**
     * Returns a part of the spec.
     *
     * @param pointer where it stands, for example {@code #/components/responses/Unauthorized}
     * @return the part, with references not followed, or the missing node
     */
    public SpecNode node(String pointer) {
        return new SpecNode(this, pointer, at(pointer));
    }

    /**
     * Returns the names of the properties that hold secrets.
     *
     * @return the names, in alphabetical order
     */
    public Set<String> secretProperties() {
        Set<String> names = new TreeSet<>();
        schemas().values().forEach(schema -> schema.properties().forEach(property -> {
            if (property.getValue().node().is("x-secret")) {
                names.add(property.getKey());
            }
        }));
        return names;
    }

    Rule rule(String pointer, boolean open) {
        return (open ? this.open : closed).at(pointer);
    }

    /** What another document holds is nothing here. */
    private JsonNode at(String pointer) {
        return pointer.equals("#") || pointer.startsWith("#/")
                ? root.at(JsonPointer.compile(pointer.substring(1)))
                : MissingNode.getInstance();
    }

    private Map<String, SpecOperation> read() {
        Map<String, SpecOperation> found = new LinkedHashMap<>();
        node("#/paths").children().forEach(path -> {
            SpecNode item = path.getValue();
            item.children().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .map(member -> SpecOperation.read(path.getKey(), member.getKey(), item, member.getValue()))
                    .forEach(operation -> found.putIfAbsent(operation.id(), operation));
        });
        return found;
    }

    /** Reads a file of the class path, with every number as it is written. */
    private static Spec read(String name) {
        String resource = "/META-INF/io.github.gcom4j/" + name;
        try (InputStream text = Spec.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("The artifact gcom-spec is incomplete: it lacks " + resource);
            }
            return of((ObjectNode) JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build()
                    .readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shipped {
        private static final Spec WHOLE = read(Spec.WHOLE);
    }

    private static final class Documented {
        private static final Spec SPEC = read(DOCUMENTED);
    }
}
