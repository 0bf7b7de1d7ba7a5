package io.github.gcom4j.spec.build.derive;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How a list is cut into pages.
 *
 * @param kind not at all, by a cursor that leads to the next page, or by the number of the page
 * @param parameters the query parameters by their names
 */
record PagingStyle(PageKey kind, Map<String, JsonNode> parameters) {
    /** The ways of paging, each with the parameters that reading page after page fills in. */
    enum PageKey {
        NONE,
        CURSOR,
        PAGE
    }

    private static final Map<PageKey, Set<String>> FILLED_IN = Map.of(
            PageKey.NONE, Set.of(), PageKey.CURSOR, Set.of("pageCursor"), PageKey.PAGE, Set.of("page", "pageSize"));

    static PagingStyle of(Contents spec, JsonNode operation) {
        Map<String, JsonNode> query = operation
                .path("parameters")
                .valueStream()
                .map(spec::resolved)
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .collect(Collectors.toMap(parameter -> parameter.path("name").asString(""), parameter -> parameter));
        if (query.containsKey("pageCursor")) {
            return new PagingStyle(PageKey.CURSOR, query);
        }
        return new PagingStyle(query.containsKey("page") ? PageKey.PAGE : PageKey.NONE, query);
    }

    boolean fillsIn(String parameter) {
        return Objects.requireNonNull(FILLED_IN.get(kind)).contains(parameter);
    }

    /** The value for the first page, where the API insists on one: the first number, and the largest pages. */
    Optional<String> firstValue(String name) {
        if (!isRequired(name)) {
            return Optional.empty();
        }
        return Optional.of((name.equals("page") ? value(name, "default", "minimum") : value(name, "maximum", "default"))
                + (isLong(name) ? "L" : ""));
    }

    /** Whether the API wants a size of pages that the spec does not tell. */
    boolean lacksSize() {
        return kind == PageKey.PAGE
                && isRequired("pageSize")
                && firstValue("pageSize").orElseThrow().startsWith("?");
    }

    /** The number of the first page of a query named complete. */
    String firstPage() {
        return isRequired("page") ? "complete.page()" : "complete.page().orElse(1" + (isLong("page") ? "L)" : ")");
    }

    /** A page number as the query takes it. */
    String nextPage() {
        return isLong("page") ? "page" : "(int) page";
    }

    private boolean isRequired(String name) {
        return parameters.containsKey(name)
                && parameters.get(name).path("required").asBoolean(false);
    }

    private boolean isLong(String name) {
        return Objects.requireNonNull(parameters.get(name))
                .path("schema")
                .path("format")
                .asString("")
                .equals("int64");
    }

    private String value(String name, String key, String otherKey) {
        JsonNode schema = Objects.requireNonNull(parameters.get(name)).path("schema");
        String otherwise = schema.path(otherKey).asString(name.equals("page") ? "1" : "?");
        return schema.path(key).asString(otherwise);
    }
}
