package io.github.gcom4j.spec.build.derive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a method returns: the answer, or what is in it.
 *
 * @param paging how a list is cut into pages
 * @param isList whether the items are what is asked for
 * @param schema the schema of the answer, missing if there is no body
 * @param resolved the same with its reference followed
 * @param items the name of the property that holds the items of a list
 * @param item the type of the items of a list, empty if they have none of their own
 * @param type the Java type of an answer that is no list
 * @param id the id of the operation
 */
record ServiceAnswer(
        PagingStyle paging,
        boolean isList,
        JsonNode schema,
        JsonNode resolved,
        String items,
        String item,
        String type,
        String id) {

    private static final Map<String, String> BOXED = Map.of("boolean", "Boolean", "int", "Integer", "long", "Long");

    static ServiceAnswer of(Contents spec, JsonNode operation) {
        String id = operation.path("operationId").asString("");
        boolean isList = id.startsWith("list");
        JsonNode schema = spec.responses(operation)
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> Contents.jsonSchema(response.getValue()))
                .findFirst()
                .orElseThrow();
        JsonNode resolved = schema.isMissingNode() ? schema : spec.resolved(schema);
        String name = itemsOf(resolved);
        JsonNode items =
                isArray(resolved) ? resolved : resolved.path("properties").path(name);
        return new ServiceAnswer(
                isList ? PagingStyle.of(spec, operation) : new PagingStyle(PagingStyle.PageKey.NONE, Map.of()),
                isList,
                schema,
                resolved,
                name,
                Contents.name(items.path("items")),
                schema.isMissingNode() ? "void" : spec.javaType(schema),
                id);
    }

    /** Why no method can return it. */
    Optional<String> problem() {
        if (isList && item.isEmpty()) {
            return Optional.of(
                    "the answer of " + id + " has no list of items; give its schema a property items, an array"
                            + " of a component schema, or begin operationId with another word than list");
        }
        if (paging.kind() == PagingStyle.PageKey.CURSOR && !has("metadata")) {
            return Optional.of("the answer of " + id + " does not lead to the next page; give its schema a property"
                    + " metadata with the schema PageMetadata, or take the parameter pageCursor away");
        }
        if (paging.kind() == PagingStyle.PageKey.PAGE && !has("pages") && !countsAll()) {
            return Optional.of(
                    "the answer of " + id + " does not say how many pages there are; give its schema an integer"
                            + " property pages, or totalCount and perPage, or take the parameter page away");
        }
        if (paging.lacksSize()) {
            return Optional.of("the API wants a pageSize for " + id + " and the spec names none; give the parameter's"
                    + " schema a maximum or a default");
        }
        return Optional.empty();
    }

    // What is deleted is deleted, whether the answer can be read or not.
    private boolean deletesSomething() {
        return id.startsWith("delete") && !Contents.name(schema).isEmpty();
    }

    private boolean has(String property) {
        return resolved.path("properties").has(property);
    }

    private String pages() {
        if (!has("pages")) {
            return "answer -> PageCount.of(answer.totalCount(), answer.perPage())";
        }
        boolean certain = resolved.path("required").valueStream().anyMatch(name -> name.asString("")
                .equals("pages"));
        return certain ? "answer -> Optional.of(answer.pages())" : "answer -> answer.pages().map(Number.class::cast)";
    }

    private boolean countsAll() {
        return has("totalCount") && has("perPage");
    }

    /** The property items, or else the only list there is. */
    private static String itemsOf(JsonNode answer) {
        JsonNode properties = answer.path("properties");
        List<String> lists = properties
                .propertyStream()
                .filter(property -> isArray(property.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return properties.has("items") || lists.size() != 1 ? "items" : lists.get(0);
    }

    private static boolean isArray(JsonNode schema) {
        return schema.path("type").asString("").equals("array");
    }

    void writeTo(ObjectNode service) {
        if (!isList) {
            if (deletesSomething()) {
                service.put("isOptional", true);
                service.put("result", "Optional<" + type + ">");
                service.put("boxed", "Optional<" + type + ">");
                service.put("answer", type);
                service.put("returns", "what was deleted, empty if the answer does not show it");
                return;
            }
            service.put(type.equals("void") ? "isVoid" : "isValue", true);
            service.put("result", type);
            service.put("boxed", type.equals("void") ? "Void" : BOXED.getOrDefault(type, type));
            service.put(
                    "returns", Contents.name(schema).isEmpty() ? "what the API answers" : ServiceDocs.clause(resolved));
            return;
        }
        service.put("item", item);
        service.put("items", items);
        service.put("answer", Contents.name(schema));
        if (paging.kind() == PagingStyle.PageKey.NONE) {
            service.put(isArray(resolved) ? "isValue" : "isItems", true);
            service.put("result", "List<" + item + ">");
            service.put("boxed", "List<" + item + ">");
            service.put("returns", "all of them, in one request");
            return;
        }
        service.put(paging.kind() == PagingStyle.PageKey.CURSOR ? "isCursor" : "isPage", true);
        service.put("isPaged", true);
        service.put("returns", "all that match, fetched page by page as they are read");
        if (paging.kind() == PagingStyle.PageKey.PAGE) {
            service.put("firstPage", paging.firstPage());
            service.put("nextPage", paging.nextPage());
            service.put("pages", pages());
        }
    }
}
