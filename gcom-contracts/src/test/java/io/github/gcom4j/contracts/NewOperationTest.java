package io.github.gcom4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.contracts.verify.Finding;
import io.github.gcom4j.contracts.verify.Pact;
import io.github.gcom4j.contracts.verify.SpecVerifier;
import io.github.gcom4j.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** That an operation needs nothing but the spec to be contracted. */
class NewOperationTest {
    private static final String OPERATIONS = """
            {
              "get": {
                "operationId": "listFolders",
                "tags": ["Folders"],
                "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer"}}],
                "responses": {
                  "200": {"description": "All.", "content": {"application/json": {"schema": {
                    "type": "object", "required": ["items"], "properties": {
                      "items": {"type": "array", "items": {"$ref": "#/components/schemas/Folder"}}}}}}},
                  "401": {"$ref": "#/components/responses/Unauthorized"},
                  "503": {"description": "Busy.", "content": {"application/json": {"schema": {
                    "$ref": "#/components/schemas/ApiError"}}}}
                }
              },
              "post": {
                "operationId": "createFolder",
                "tags": ["Folders"],
                "requestBody": {"required": true, "content": {"application/json": {"schema": {
                  "type": "object", "required": ["title"], "properties": {
                    "title": {"type": "string"},
                    "sort": {"type": "string", "enum": ["name", "age"]},
                    "parent": {"type": "string", "nullable": true, "x-patch": true}}}}}},
                "responses": {
                  "201": {"description": "The folder.", "content": {"application/json": {"schema": {
                    "$ref": "#/components/schemas/Folder"}}}},
                  "409": {"description": "Taken."}
                }
              }
            }""";

    private static final String FOLDER = """
            {
              "type": "object", "required": ["id"], "properties": {
                "id": {"type": "integer"},
                "owner": {"type": "object", "properties": {
                  "name": {"type": "string", "nullable": true},
                  "team": {"type": "object", "properties": {"kind": {"type": "string", "enum": ["a", "b"]}}}}}}
            }""";

    private final Spec spec = withFolders();
    private final List<Contract<?>> derived =
            DerivedContracts.of(Contracts.of("new-operation", Path.of("target", "none"), spec), List.of());

    @Test
    void aContractDerivesForEachStatusVariantAndValue() {
        assertThat(derived)
                .extracting(Contract::name)
                .filteredOn(name -> name.contains("Folder"))
                .containsExactlyInAnyOrder(
                        "listFolders answers 200 as documented",
                        "listFolders answers 200 with what is required",
                        "listFolders answers 200 with nulls",
                        "listFolders answers 200 with what parts need",
                        "listFolders answers 200 with what parts need, 2 levels deep",
                        "listFolders sends with everything",
                        "listFolders refuses with 401 invalidToken",
                        "listFolders refuses with 503",
                        "createFolder answers 201 as documented",
                        "createFolder answers 201 with what is required",
                        "createFolder answers 201 with nulls",
                        "createFolder answers 201 with what parts need",
                        "createFolder answers 201 with what parts need, 2 levels deep",
                        "createFolder sends as documented",
                        "createFolder sends with nulls",
                        "createFolder sends with sort age",
                        "createFolder refuses with 409");
    }

    @Test
    void theyCoverAllThatTheSpecSaysOfIt() {
        List<FiledContract> contracts = derived.stream()
                .map(contract -> new FiledContract(contract.resource(), contract.toJson()))
                .toList();

        List<Finding> findings = new SpecVerifier(spec, spec.server())
                .verify(Pact.parse(PactFiles.pact("new-operation", contracts).toString()));

        assertThat(findings)
                .filteredOn(
                        finding -> finding.toString().toLowerCase(Locale.ROOT).contains("folder"))
                .isEmpty();
        assertThat(contracts).extracting(FiledContract::resource).contains("folders");
    }

    private static Spec withFolders() {
        ObjectNode root = Spec.shipped().root().deepCopy();
        ((ObjectNode) root.path("paths")).set("/folders", PactJson.parse(OPERATIONS));
        ((ObjectNode) root.at("/components/schemas")).set("Folder", PactJson.parse(FOLDER));
        return Spec.of(root);
    }
}
