package io.github.gcom4j.spec.build.gate.origin;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.Sample;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.gate.document.TypedValue;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Names, values and limits that are said to be from the API document occur in it, and a property of an answer that may be null
 * is null in one of its examples, or {@code x-origins} says where that is from.
 */
public final class DocumentWordCheck implements GateCheck {

    private static final List<String> LIMITS =
            List.of("minLength", "maxLength", "minItems", "maxItems", "maxProperties", "minimum", "maximum", "default");

    private static final String RULE =
            " is not in the API document, so x-origin or x-origins must say where it is from";

    private final Set<String> words;

    public DocumentWordCheck(Set<String> words) {
        this.words = words;
    }

    @Override
    public List<Problem> problems(SpecDocument spec) {
        return Stream.of(names(spec), parameters(spec), values(spec), limits(spec), nulls(spec))
                .flatMap(problems -> problems)
                .toList();
    }

    private Stream<Problem> names(SpecDocument spec) {
        return spec.places(ObjectKind.SCHEMA)
                .filter(Place::isProperty)
                .filter(property -> Origins.isText(spec, property) && !words.contains(property.name()))
                .map(property -> property.problem("the property " + property.name() + RULE));
    }

    private Stream<Problem> parameters(SpecDocument spec) {
        return spec.places(ObjectKind.PARAMETER)
                .filter(parameter -> parameter.text("in").equals("query"))
                .filter(parameter -> Origins.isText(spec, parameter) && !words.contains(parameter.text("name")))
                .map(parameter -> parameter.problem("the parameter " + parameter.text("name") + RULE));
    }

    private Stream<Problem> values(SpecDocument spec) {
        return spec.places(ObjectKind.SCHEMA).flatMap(schema -> schema.node()
                .path("enum")
                .valueStream()
                .map(value -> value.asString(""))
                .filter(value -> isUnheard(spec, schema, value, value))
                .map(value -> schema.problem("the value " + value + RULE)));
    }

    private Stream<Problem> limits(SpecDocument spec) {
        return spec.places(ObjectKind.SCHEMA).flatMap(schema -> LIMITS.stream()
                .filter(limit -> schema.node().path(limit).isNumber())
                .filter(limit ->
                        isUnheard(spec, schema, limit, schema.node().path(limit).asString()))
                .map(limit -> schema.problem(limit + " " + schema.node().path(limit) + RULE)));
    }

    private boolean isUnheard(SpecDocument spec, Place schema, String fact, String word) {
        return Origins.of(spec, schema, fact).equals(Origins.TEXT) && !words.contains(word);
    }

    private static Stream<Problem> nulls(SpecDocument spec) {
        Set<String> answered = pointers(spec, value -> true);
        Set<String> nullSomewhere = pointers(spec, JsonNode::isNull);
        return spec.places(ObjectKind.SCHEMA)
                .filter(Place::isProperty)
                .filter(property -> property.node().path("nullable").asBoolean(false))
                .filter(property -> Origins.isText(spec, property)
                        && !property.node().path("x-origins").has("nullable"))
                .filter(property ->
                        answered.contains(property.pointer()) && !nullSomewhere.contains(property.pointer()))
                .map(property -> property.problem("null" + RULE));
    }

    private static Set<String> pointers(SpecDocument spec, Predicate<JsonNode> holds) {
        return Sample.of(spec).stream()
                .filter(Sample::isAnswer)
                .flatMap(sample -> TypedValue.of(spec, sample).stream())
                .filter(typed -> holds.test(typed.value()))
                .map(typed -> typed.schema().pointer())
                .collect(Collectors.toSet());
    }
}
