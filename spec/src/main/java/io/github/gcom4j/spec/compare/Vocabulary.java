package io.github.gcom4j.spec.compare;

import io.github.gcom4j.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The keywords that the comparison knows: it compares them, or leaves them alone on purpose. */
final class Vocabulary {
    private static final Set<String> ANNOTATIONS =
            Set.of("description", "summary", "title", "example", "examples", "externalDocs", "x-origin", "x-origins");

    private static final Set<String> PROMISES = Set.of("deprecated", "x-sunset", "x-stability");

    private static final Map<String, Set<String>> KEYWORDS = Map.ofEntries(
            Map.entry("document", Set.of("openapi", "info", "servers", "tags", "security")),
            Map.entry("components", Set.of()),
            Map.entry("path", Set.of()),
            Map.entry(
                    "operation",
                    Set.of(
                            "operationId",
                            "tags",
                            "security",
                            "x-method",
                            "x-required-scopes",
                            "x-assumed-scopes",
                            "x-idempotency",
                            "x-rate-limit")),
            Map.entry(
                    "parameter",
                    Set.of(
                            "name",
                            "in",
                            "required",
                            "style",
                            "explode",
                            "x-media-type",
                            "x-requires",
                            "x-required-scopes")),
            Map.entry("header", Set.of("required", "style", "explode")),
            Map.entry("body", Set.of("required")),
            Map.entry("response", Set.of()),
            Map.entry("media", Set.of()),
            Map.entry(
                    "scheme",
                    Set.of(
                            "type",
                            "scheme",
                            "bearerFormat",
                            "in",
                            "name",
                            "flows",
                            "openIdConnectUrl",
                            "x-scopes",
                            "x-further-scopes")),
            Map.entry(
                    "schema",
                    Set.of(
                            "type",
                            "format",
                            "enum",
                            "nullable",
                            "required",
                            "default",
                            "pattern",
                            "minLength",
                            "maxLength",
                            "minItems",
                            "maxItems",
                            "minProperties",
                            "maxProperties",
                            "minimum",
                            "maximum",
                            "x-always-present",
                            "x-extensible-enum",
                            "x-fraction-digits",
                            "x-int-boolean",
                            "x-key-pattern",
                            "x-key-pattern-description",
                            "x-optional-when-read",
                            "x-patch",
                            "x-pattern-description",
                            "x-required-when-sent",
                            "x-secret",
                            "x-service-default")));

    /** What stands in what, by keyword; an asterisk says that it is a list or a map of such parts. */
    private static final Map<String, Map<String, String>> PARTS = Map.ofEntries(
            Map.entry("document", Map.of("paths", "path*", "components", "components")),
            Map.entry(
                    "components",
                    Map.of(
                            "schemas", "schema*",
                            "parameters", "parameter*",
                            "headers", "header*",
                            "responses", "response*",
                            "requestBodies", "body*",
                            "securitySchemes", "scheme*",
                            "examples", "example*")),
            Map.entry(
                    "path",
                    Map.of(
                            "parameters", "parameter*",
                            "get", "operation",
                            "put", "operation",
                            "post", "operation",
                            "delete", "operation",
                            "patch", "operation",
                            "head", "operation",
                            "options", "operation",
                            "trace", "operation")),
            Map.entry("operation", Map.of("parameters", "parameter*", "requestBody", "body", "responses", "response*")),
            Map.entry("parameter", Map.of("schema", "schema")),
            Map.entry("header", Map.of("schema", "schema")),
            Map.entry("body", Map.of("content", "media*")),
            Map.entry("response", Map.of("headers", "header*", "content", "media*")),
            Map.entry("media", Map.of("schema", "schema")),
            Map.entry("scheme", Map.of()),
            Map.entry(
                    "schema",
                    Map.of(
                            "properties", "schema*",
                            "additionalProperties", "schema",
                            "items", "schema",
                            "allOf", "schema*")));

    private final Optional<Spec> known;
    private final List<String> unknown = new ArrayList<>();

    private Vocabulary(Optional<Spec> known) {
        this.known = known;
    }

    /**
     * Refuses a spec with keywords that are not known. Extensions that nobody knows are as they were, if they are the same.
     *
     * @param known the spec it is compared with, empty for that one itself
     */
    static void require(Spec spec, Optional<Spec> known) {
        Vocabulary vocabulary = new Vocabulary(known);
        vocabulary.visit("document", "#", spec.root());
        if (!vocabulary.unknown.isEmpty()) {
            throw new IllegalArgumentException("The comparison does not know what this means, and so cannot tell what"
                    + " changed: " + String.join(", ", vocabulary.unknown));
        }
    }

    private void visit(String kind, String pointer, JsonNode part) {
        JsonNode counterpart = known.map(spec -> spec.root().at(JsonPointer.compile(pointer.substring(1))))
                .orElseGet(() -> JsonNodeFactory.instance.missingNode());
        if (part.has("$ref") || part.equals(counterpart)) {
            return;
        }
        if (!part.isObject()) {
            unknown.add(pointer + ", which is no object");
            return;
        }
        part.properties().forEach(member -> member(kind, pointer, member, counterpart));
        if (kind.equals("schema")) {
            schema(pointer, part);
        }
    }

    private void member(String kind, String pointer, Map.Entry<String, JsonNode> member, JsonNode counterpart) {
        String key = member.getKey();
        String place = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
        String inner = PARTS.getOrDefault(kind, Map.of()).get(key);
        if (inner == null) {
            boolean same = key.startsWith("x-")
                    && (known.isEmpty() || member.getValue().equals(counterpart.path(key)));
            if (!same && !isKnown(kind, key)) {
                unknown.add(place);
            }
        } else if (!inner.endsWith("*")) {
            // Whether objects may hold others can be said by true and false too.
            if (!member.getValue().isBoolean() || !key.equals("additionalProperties")) {
                visit(inner, place, member.getValue());
            }
        } else if (member.getValue().isArray()) {
            for (int i = 0; i < member.getValue().size(); i++) {
                visit(inner.replace("*", ""), place + "/" + i, member.getValue().get(i));
            }
        } else {
            member.getValue()
                    .properties()
                    .forEach(each -> visit(
                            inner.replace("*", ""),
                            place + "/" + each.getKey().replace("~", "~0").replace("/", "~1"),
                            each.getValue()));
        }
    }

    private static boolean isKnown(String kind, String key) {
        return ANNOTATIONS.contains(key)
                || PROMISES.contains(key)
                || kind.equals("example")
                || KEYWORDS.getOrDefault(kind, Set.of()).contains(key);
    }

    private void schema(String pointer, JsonNode schema) {
        if (schema.path("allOf").size() > 1) {
            unknown.add(pointer + "/allOf, which has more than one part");
        }
        if (schema.has("type") && !schema.path("type").isString()) {
            unknown.add(pointer + "/type, which is no single type");
        }
        if (schema.has("x-extensible-enum") && !schema.path("x-extensible-enum").isArray()) {
            unknown.add(pointer + "/x-extensible-enum, which is no list");
        }
    }
}
