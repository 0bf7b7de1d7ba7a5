package io.github.gcom4j.spec.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.compare.SpecChange.Impact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What oasdiff has no name for, or another opinion on. */
class SpecComparisonTest {
    @Test
    void aSchemaThatIsRenamedIsGone() {
        assertThat(breaks(
                        "Thing: {type: object, properties: {p: {type: string}}}",
                        "Item: {type: object, properties: {p: {type: string}}}"))
                .contains("#/components/schemas/Thing: the schema Thing is gone");
    }

    @Test
    void anotherSchemaOfTheSameShapeIsAnotherClass() {
        String both = """
            Thing: {type: object, properties: {p: {type: string}}}
            Item: {type: object, properties: {p: {type: string}}}
            """;

        assertThat(breaks(
                        both + "Holder: {type: object, properties: {thing: {$ref: '#/components/schemas/Thing'}}}",
                        both + "Holder: {type: object, properties: {thing: {$ref: '#/components/schemas/Item'}}}",
                        "Holder"))
                .containsExactly("#/components/schemas/Thing: its schema is now Item instead of Thing");
    }

    @Test
    void aNewValueOfAnOpenEnumAndANewRequiredPropertyOfAnAnswerAreAdditions() {
        SpecComparison comparison = new SpecComparison(spec(
                "Thing: {type: object, properties: {p: {type: string, enum: [a], x-extensible-enum: [a]}}}", "Thing"));

        assertThat(comparison.changes(spec(
                        "Thing: {type: object, required: [q], properties: {p: {type: string, enum: [a, b],"
                                + " x-extensible-enum: [a, b]}, q: {type: string}}}",
                        "Thing")))
                .extracting(SpecChange::impact, SpecChange::rule)
                .containsExactly(tuple(Impact.ADDED, "the value b"), tuple(Impact.ADDED, "the property q"));
    }

    @Test
    void aDefaultOfAParameterIsAPromise() {
        assertThat(breaksOfParameter("{type: string}", "{type: string, default: a}"))
                .containsExactly("#/paths/~1things/get/parameters/0/schema: the default is now \"a\"");
        assertThat(breaksOfParameter("{type: string, default: a}", "{type: string}"))
                .containsExactly("#/paths/~1things/get/parameters/0/schema: the default is now none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "^[a-z]{1,20}$; ^[a-z]{1,40}$",
                "^[a-z]{1,20}$; ^[a-z0-9]{0,20}$",
                "^[a-z]+$; ^[a-z]*$",
                "^(a|b)$; ^(a|b|c)$",
                "^a$; ^(?:a|b)$",
                "^[a-z]-[0-9]$; ^[a-z-]-\\d+$",
                "^(x[0-9]|y)$; ^(x[0-9]|y|z+)$",
                "^(a|b[0-9])$; ^(?:(a|b[0-9])|c)$",
            })
    void aPatternThatOnlyBecameWiderBreaksReadersAlone(String narrow, String wide) {
        String before = "{type: string, pattern: '" + narrow + "'}";
        String after = "{type: string, pattern: '" + wide + "'}";

        assertThat(breaksOfParameter(before, after)).isEmpty();
        assertThat(breaksOfParameter(after, before)).isNotEmpty();
        assertThat(breaks("Thing: " + before, "Thing: " + after)).isNotEmpty();
        assertThat(breaks("Thing: " + after, "Thing: " + before)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"^(ab)+$; ^(abc)+$", "^a.c$; ^abc$", "a; ^a$", "^a|b$; ^a$", "^[a-z]$; ^[^a-z]$"})
    void aPatternThatMayHaveBecomeNarrowerBreaksSenders(String before, String after) {
        assertThat(breaksOfParameter(
                        "{type: string, pattern: '" + before + "'}", "{type: string, pattern: '" + after + "'}"))
                .isNotEmpty();
    }

    @Test
    void oneMoreAlternativeOfSecurityIsNoBreakAndOneMoreDemandIs() {
        assertThat(breaksOfSecurity("[{token: []}]", "[{token: []}, {key: []}]"))
                .isEmpty();
        assertThat(breaksOfSecurity("[{token: []}]", "[{key: []}, {token: []}]"))
                .isEmpty();
        assertThat(breaksOfSecurity("[{token: [], key: []}]", "[{token: []}]")).isEmpty();
        assertThat(breaksOfSecurity("[{token: []}]", "[{token: [], key: []}]"))
                .containsExactly("#/paths/~1things/get/security: what was enough is not enough any more, which is now"
                        + " [{\"token\":[],\"key\":[]}]");
        assertThat(breaksOfSecurity("[{token: []}, {key: []}]", "[{token: []}]"))
                .hasSize(1);
        assertThat(breaksOfSecurity("[]", "[{token: []}]")).hasSize(1);
        assertThat(breaksOfSecurity("[{token: []}]", "[]"))
                .containsExactly("#/paths/~1things/get/security: no token is asked for any more");
    }

    @Test
    void fewerRequestsInATimeBreak() {
        assertThat(breaksOfRate("{requests: 600, period: PT1H}", "{requests: 10, period: PT1M}"))
                .isEmpty();
        assertThat(breaksOfRate("{requests: 600, period: PT1H}", "{requests: 9, period: PT1M}"))
                .hasSize(1);
        assertThat(breaksOfRate("{requests: 600, period: PT1H}", "{requests: 601, period: PT1H}"))
                .isEmpty();
    }

    @Test
    void aScopeMoreForAParameterIsABreakAndOneLessIsNone() {
        Spec free = operation("parameters: [{name: q, in: query, schema: {type: string}}]");
        Spec read =
                operation("parameters: [{name: q, in: query, schema: {type: string}, x-required-scopes: [a:read]}]");
        Spec both = operation(
                "parameters: [{name: q, in: query, schema: {type: string}, x-required-scopes: [a:read, a:write]}]");

        assertThat(texts(free, read))
                .containsExactly("#/paths/~1things/get/parameters/0/x-required-scopes: tokens of who sends the query"
                        + " parameter q now need [a:read]");
        assertThat(texts(read, both)).hasSize(1);
        assertThat(texts(both, read)).isEmpty();
        assertThat(texts(read, free)).isEmpty();
    }

    @Test
    void deprecationIsToldWithItsDateAndARemovalSaysWhetherItWasAnnounced() {
        String until = "p: {type: string, deprecated: true, x-sunset: '2030-01-01'}";
        SpecComparison comparison =
                new SpecComparison(spec("Thing: {type: object, properties: {p: {type: string}}}", "Thing"));

        assertThat(comparison.changes(spec("Thing: {type: object, properties: {" + until + "}}", "Thing")))
                .extracting(SpecChange::toString)
                .containsExactly("#/components/schemas/Thing/properties/p: the property p is deprecated and ends on"
                        + " 2030-01-01");
        assertThat(breaks(
                        "Thing: {type: object, properties: {q: {type: string}, " + until + "}}",
                        "Thing: {type: object, properties: {q: {type: string}}}"))
                .containsExactly(
                        "#/components/schemas/Thing/properties/p: the property is gone, announced for 2030-01-01");
    }

    @Test
    void anExtensionThatNobodyKnowsIsRefusedOnlyIfItDiffers() {
        SpecComparison comparison = new SpecComparison(spec("Thing: {type: string, x-colour: red}", "Thing"));

        assertThat(comparison.changes(spec("Thing: {type: string, x-colour: red, maxLength: 3}", "Thing")))
                .isEmpty();
        assertThatThrownBy(() -> comparison.changes(spec("Thing: {type: string, x-colour: blue}", "Thing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The comparison does not know what this means, and so cannot tell what changed:"
                        + " #/components/schemas/Thing/x-colour");
    }

    @Test
    void whatShipsCanBeCompared() {
        assertThat(new SpecComparison(Spec.shipped()).changes(Spec.shipped())).isEmpty();
    }

    private static List<String> breaks(String before, String after) {
        return breaks(before, after, after.substring(0, after.indexOf(':')));
    }

    private static List<String> breaks(String before, String after, String answer) {
        String old = before.contains(answer + ":") ? answer : before.substring(0, before.indexOf(':'));
        return texts(spec(before, old), spec(after, answer));
    }

    private static List<String> breaksOfParameter(String before, String after) {
        return texts(
                operation("parameters: [{name: q, in: query, schema: " + before + "}]"),
                operation("parameters: [{name: q, in: query, schema: " + after + "}]"));
    }

    private static List<String> breaksOfSecurity(String before, String after) {
        return texts(operation("security: " + before), operation("security: " + after));
    }

    private static List<String> breaksOfRate(String before, String after) {
        return texts(operation("x-rate-limit: " + before), operation("x-rate-limit: " + after));
    }

    private static List<String> texts(Spec old, Spec now) {
        return new SpecComparison(old)
                .breaks(now).stream().map(SpecChange::toString).toList();
    }

    private static Spec operation(String part) {
        return document(part, "Thing: {type: string}", "Thing");
    }

    private static Spec spec(String schemas, String answer) {
        return document("summary: Things.", schemas, answer);
    }

    private static Spec document(String part, String schemas, String answer) {
        return Spec.of((ObjectNode) new YAMLMapper().readTree("""
            openapi: 3.0.3
            info: {title: Things, version: 1.0.0}
            components:
              securitySchemes:
                token: {type: http, scheme: bearer}
                key: {type: apiKey, in: header, name: x-key}
              schemas:
            %s
            paths:
              /things:
                get:
                  operationId: getThings
                  %s
                  responses:
                    '200':
                      description: Things.
                      content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}
            """.formatted(schemas.indent(4), part, answer)));
    }
}
