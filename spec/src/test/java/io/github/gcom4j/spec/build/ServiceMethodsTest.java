package io.github.gcom4j.spec.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.spec.build.derive.Derivations;
import io.github.gcom4j.spec.build.source.Bundle;
import io.github.gcom4j.spec.build.source.Room;
import io.github.gcom4j.spec.build.source.SpecException;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the client's methods are made of, and what cannot become one. */
class ServiceMethodsTest {
    private static final String ROOT = """
            openapi: 3.0.3
            tags:
              - name: Boxes
                description: Boxes, in which things are.
            components:
              parameters:
                Region: {name: region, in: query, required: true, description: Slug of the region., schema: {type: string}}
                OrgId: {name: orgId, in: query, description: Id., schema: {type: integer, format: int64}}
              schemas:
                Box: {type: object, description: A box., properties: {id: {type: string}}}
                BoxPage:
                  type: object
                  required: [items]
                  properties:
                    items: {type: array, items: {$ref: '#/components/schemas/Box'}}
                    pages: {type: integer}
                Crate: {type: object, description: A crate., properties: {id: {type: string}}}
            """;

    @ParameterizedTest
    @CsvSource({
        "listBoxes, list",
        "getBox, get",
        "restart, restart",
        "getBoxKeys, getKeys",
        "createSecretKey, createSecretKey",
        "getBoxer, getBoxer"
    })
    void aMethodIsNamedAfterTheOperation_withoutTheResource(String operationId, String name) {
        String answer = operationId.startsWith("list") ? "BoxPage" : "Box";
        assertThat(method(operation(operationId, "[]", answer)).path("name").asString(""))
                .isEqualTo(name);
    }

    @Test
    void theNameCanBeGiven() {
        String given = operation("getBoxKeys", "[]", "Box").replace("tags:", "x-method: keys\n      tags:");
        assertThat(method(given).path("name").asString("")).isEqualTo("keys");
    }

    @Test
    void theRegionComesFirst_theOrganizationIsFilledIn_andTwoNumbersAreAMonth() {
        String parameters = "[{name: box, in: path, required: true, description: Slug., schema: {type: string}},"
                + " {name: month, in: query, required: true, description: M., schema: {type: integer}},"
                + " {name: year, in: query, required: true, description: Y., schema: {type: integer}},"
                + " {$ref: '#/components/parameters/Region'}, {$ref: '#/components/parameters/OrgId'}]";
        JsonNode method = method(operation("getBox", parameters, "Box"));
        assertThat(method.path("parameters").asString(""))
                .isEqualTo("CharSequence region, String box, YearMonth month");
        assertThat(method.path("call").asString(""))
                .isEqualTo("box, Queries.GetBox.builder().month(month.getMonthValue()).year(month.getYear())"
                        + ".region(RegionSlug.of(region).toString()).orgId(context.orgId()).build()");
    }

    @Test
    void aListByPageNumberBeginsWithTheFirstPageAndTheLargestPages() {
        String parameters = "[{name: org, in: query, required: true, description: Slug., schema: {type: string}},"
                + " {name: page, in: query, required: true, description: P., schema: {type: integer, default: 1}},"
                + " {name: pageSize, in: query, required: true, description: S., schema: {type: integer, maximum: 50}}]";
        JsonNode service = service(operation("listBoxes", parameters, "BoxPage"));
        assertThat(service.path("isPage").asBoolean(false)).isTrue();
        assertThat(service.at("/methods/0/parameters").asString("")).isEqualTo("String org");
        assertThat(service.at("/methods/0/query").asString(""))
                .isEqualTo("Queries.ListBoxes.builder().org(org).page(1).pageSize(50).build()");
        assertThat(service.at("/methods/1/parameters").asString("")).isEqualTo("Queries.ListBoxes query");
    }

    @Test
    void theDocumentedStatusesAreExceptions() {
        JsonNode service = service(operation("deleteBox", "[]", "Box")
                + "        '404': {description: Box not found.}\n        '409': {description: Conflict.}\n");
        assertThat(service.path("failures")
                        .valueStream()
                        .map(failure -> failure.path("type").asString("") + " "
                                + failure.path("when").asString("")))
                .containsExactly(
                        "NotFoundException if box is not found",
                        "ConflictException if it conflicts with what there is");
        assertThat(service.path("mayBeGone").asBoolean(false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"boxes", "importBoxes", "notifyBox"})
    void anOperationThatLeavesNoNameStopsTheBuild(String operationId) {
        refused(operation(operationId, "[]", "Box"))
                .hasMessageContaining(
                        "spec/resources/boxes.yaml:3: #/paths/~1boxes/get: no name is left for the method of \""
                                + operationId
                                + "\" in BoxService that Java allows; begin operationId with a verb, as in listBoxes, or add"
                                + " x-method: with the name of the method");
    }

    @Test
    void twoMethodsThatAreAlikeStopTheBuild() {
        refused(operation("getBox", "[]", "Box")
                        + operation("getBoxes", "[]", "Box").replace("paths:\n  /boxes:", "  /others:"))
                .hasMessageContaining(
                        "spec/resources/boxes.yaml:10: #/paths/~1others/get: BoxService has a method get() already; give this"
                                + " operation another operationId, or add x-method: with another name");
    }

    @Test
    void aListWithoutItemsStopsTheBuild() {
        refused(operation("listBoxes", "[]", "Box"))
                .hasMessageContaining(
                        "spec/resources/boxes.yaml:3: #/paths/~1boxes/get: the answer of listBoxes has no list of items; give its"
                                + " schema a property items");
    }

    @Test
    void aListWithACursorThatLeadsNowhereStopsTheBuild() {
        refused(operation(
                        "listBoxes",
                        "[{name: pageCursor, in: query, description: C., schema: {type: string}}]",
                        "BoxPage"))
                .hasMessageContaining("does not lead to the next page; give its schema a property metadata");
    }

    @Test
    void aPageSizeThatTheApiWantsAndNobodyKnowsStopsTheBuild() {
        refused(operation(
                        "listBoxes",
                        "[{name: page, in: query, required: true, description: P., schema: {type: integer}},"
                                + " {name: pageSize, in: query, required: true, description: S., schema: {type: integer}}]",
                        "BoxPage"))
                .hasMessageContaining("give the parameter's schema a maximum or a default");
    }

    @Test
    void aParameterThatIsAHeaderStopsTheBuild() {
        refused(operation("getBox", "[{name: x-id, in: header, description: H., schema: {type: string}}]", "Box"))
                .hasMessageContaining("a method cannot take the header parameter x-id; leave it out");
    }

    @Test
    void aTagThatAClientCannotBeAskedForStopsTheBuild() {
        assertThatThrownBy(() -> derived(ROOT.replace("- name: Boxes", "- name: Waiters"), ""))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(
                        "spec/gcom.yaml:3: #/tags/0: a client cannot have a method waiters() for the tag Waiters");
    }

    private static String operation(String operationId, String parameters, String answer) {
        return """
                paths:
                  /boxes:
                    get:
                      operationId: %s
                      tags: [Boxes]
                      parameters: %s
                      responses:
                        '200': {description: Box., content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}}
                """.formatted(operationId, parameters, answer);
    }

    private static JsonNode method(String operation) {
        return service(operation).at("/methods/0");
    }

    private static JsonNode service(String operation) {
        return derived(ROOT, operation).at("/paths/~1boxes/get/x-service");
    }

    private static AbstractThrowableAssert<?, ?> refused(String operations) {
        return assertThatThrownBy(() -> derived(ROOT, operations)).isInstanceOf(SpecException.class);
    }

    private static JsonNode derived(String root, String operations) {
        List<Room> rooms = operations.isEmpty()
                ? List.of(Room.of("spec/gcom.yaml", root))
                : List.of(Room.of("spec/gcom.yaml", root), Room.of("spec/resources/boxes.yaml", operations));
        return BundleSpec.derived(Bundle.of(rooms), Derivations.GENERATORS);
    }
}
