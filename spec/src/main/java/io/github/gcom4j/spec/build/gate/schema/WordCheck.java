package io.github.gcom4j.spec.build.gate.schema;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.Grammar;
import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keys, extensions, types, formats, statuses and content types are words known here, each where it is allowed. */
public final class WordCheck implements GateCheck {

    private static final Map<ObjectKind, Set<String>> KEYS = Map.ofEntries(
            Map.entry(ObjectKind.DOCUMENT, Set.of("openapi", "security")),
            Map.entry(ObjectKind.INFO, Set.of("title", "version", "description", "contact", "license")),
            Map.entry(ObjectKind.EXTERNAL_DOCS, Set.of("description", "url")),
            Map.entry(ObjectKind.SERVER, Set.of("url")),
            Map.entry(ObjectKind.TAG, Set.of("name", "description")),
            Map.entry(
                    ObjectKind.OPERATION,
                    Set.of("operationId", "tags", "summary", "description", "deprecated", "security")),
            Map.entry(ObjectKind.PARAMETER, Set.of("name", "in", "required", "description", "example")),
            Map.entry(ObjectKind.HEADER, Set.of("required", "description", "example")),
            Map.entry(ObjectKind.REQUEST_BODY, Set.of("required", "description")),
            Map.entry(ObjectKind.RESPONSE, Set.of("description")),
            Map.entry(ObjectKind.MEDIA_TYPE, Set.of("example")),
            Map.entry(ObjectKind.EXAMPLE, Set.of("summary", "value")),
            Map.entry(ObjectKind.SECURITY_SCHEME, Set.of("type", "scheme", "description")),
            Map.entry(
                    ObjectKind.SCHEMA,
                    Set.of(
                            "type",
                            "format",
                            "description",
                            "required",
                            "enum",
                            "nullable",
                            "default",
                            "example",
                            "additionalProperties",
                            "pattern",
                            "minLength",
                            "maxLength",
                            "minItems",
                            "maxItems",
                            "maxProperties",
                            "minimum",
                            "maximum")));

    private static final Map<ObjectKind, Set<String>> EXTENSIONS = Map.of(
            ObjectKind.OPERATION,
            Set.of(
                    "x-method",
                    "x-origin",
                    "x-origins",
                    "x-stability",
                    "x-required-scopes",
                    "x-assumed-scopes",
                    "x-idempotency",
                    "x-rate-limit",
                    "x-sunset"),
            ObjectKind.PARAMETER,
            Set.of("x-origin", "x-origins", "x-media-type", "x-requires", "x-required-scopes"),
            ObjectKind.HEADER,
            Set.of("x-origin"),
            ObjectKind.RESPONSE,
            Set.of("x-origin"),
            ObjectKind.MEDIA_TYPE,
            Set.of("x-origin"),
            ObjectKind.SECURITY_SCHEME,
            Set.of("x-scopes", "x-further-scopes", "x-origins"),
            ObjectKind.SCHEMA,
            Set.of(
                    "x-origin",
                    "x-origins",
                    "x-stability",
                    "x-secret",
                    "x-service-default",
                    "x-int-boolean",
                    "x-patch",
                    "x-always-present",
                    "x-optional-when-read",
                    "x-required-when-sent",
                    "x-fraction-digits",
                    "x-pattern-description",
                    "x-key-pattern",
                    "x-key-pattern-description"));

    private static final Map<String, Set<String>> FORMATS = Map.of(
            "object", Set.of(),
            "array", Set.of(),
            "boolean", Set.of(),
            "number", Set.of("double"),
            "integer", Set.of("int32", "int64"),
            "string", Set.of("date-time", "uri", "uuid"));

    private static final Set<String> MEDIA_TYPES = Set.of("application/json", "text/csv");

    @Override
    public List<Problem> problems(SpecDocument spec) {
        List<Problem> problems = new ArrayList<>();
        spec.places().forEach(place -> {
            checkStatus(place, problems);
            if (!place.isReference()) {
                checkKeys(place, problems);
                checkValues(place, problems);
            }
        });
        return problems;
    }

    private static void checkKeys(Place place, List<Problem> problems) {
        for (String key : place.node().propertyNames()) {
            if (key.startsWith("x-")) {
                if (!EXTENSIONS.getOrDefault(place.kind(), Set.of()).contains(key)) {
                    problems.add(place.problem("the extension is not known here: " + key));
                }
            } else if (!KEYS.getOrDefault(place.kind(), Set.of()).contains(key) && !Grammar.isSlot(place.kind(), key)) {
                problems.add(place.problem("the key is not known here: " + key));
            }
        }
    }

    private static void checkValues(Place place, List<Problem> problems) {
        if (place.kind() == ObjectKind.SCHEMA && place.node().has("type")) {
            String type = place.text("type");
            String format = place.text("format");
            if (!FORMATS.containsKey(type)) {
                problems.add(place.problem("the type is not known: " + type));
            } else if (!format.isEmpty() && !FORMATS.get(type).contains(format)) {
                problems.add(place.problem("the format is not known for " + type + ": " + format));
            } else if (type.equals("integer") && format.isEmpty()) {
                problems.add(place.problem("an integer needs the format int32 or int64"));
            } else if (type.equals("number") && format.isEmpty()) {
                problems.add(place.problem("a number needs the format double, as some generators take it for a float"));
            }
        }
        if (place.kind() == ObjectKind.MEDIA_TYPE && !MEDIA_TYPES.contains(place.name())) {
            problems.add(place.problem("the content type is not known: " + place.name()));
        }
    }

    private static void checkStatus(Place place, List<Problem> problems) {
        boolean ofOperation =
                place.kind() == ObjectKind.RESPONSE && place.pointer().startsWith("#/paths/");
        if (ofOperation && !place.name().matches("[1-5][0-9]{2}")) {
            problems.add(place.problem("the status is not known: " + place.name()));
        }
    }
}
