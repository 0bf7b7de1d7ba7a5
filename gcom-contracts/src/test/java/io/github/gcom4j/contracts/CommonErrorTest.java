package io.github.gcom4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.contracts.verify.Finding;
import io.github.gcom4j.contracts.verify.Pact;
import io.github.gcom4j.contracts.verify.SpecVerifier;
import io.github.gcom4j.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** An error of the spec that client, fake and derived contracts take over with it. */
class CommonErrorTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a renamed property of answers      | "displayName":       | "title":
            a renamed property of requests     | "allowedSubnets":    | "subnets":
            a renamed property of many answers | "instanceUrl":       | "stackUrl":
            another path                       | /v1/accesspolicies   | /v1/access-policies
            a renamed query parameter          | "name":"region",     | "name":"regionSlug",
            another status                     | "204":{              | "202":{
            another method                     | "delete":{"oper      | "put":{"oper
            another server                     | grafana.com/api"     | grafana.com/api/v2"
            """)
    void isNoticedByTheContractsOfTheDocumentAlone(String change, String from, String to) {
        Spec changed = Spec.of(
                (ObjectNode) PactJson.parse(Spec.shipped().root().toString().replace(from, to)));

        assertThat(broken(changed, derivedFrom(changed), changed.server()))
                .as("what derives from the spec follows it")
                .isEmpty();
        assertThat(broken(changed, ofTheDocument(), Spec.shipped().server()))
                .as("what derives from the document does not")
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            another type of an answer  | Stack                     | id
            another type of an answer  | AccessPolicy              | orgId
            another type of a request  | CreateGrafanaApiKeyRequest | secondsToLive
            """)
    void ofATypeIsNoticedToo(String change, String schema, String property) {
        ObjectNode root = Spec.shipped().root().deepCopy();
        ObjectNode type = (ObjectNode) root.at("/components/schemas/" + schema + "/properties/" + property);
        String other = type.path("type").asString("").equals("string") ? "integer" : "string";
        type.removeAll();
        type.put("type", other);

        assertThat(broken(Spec.of(root), ofTheDocument(), Spec.shipped().server()))
                .isNotEmpty();
    }

    private static String ofTheDocument() {
        try {
            return Files.readString(Path.of("pacts", "gcom-document.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String derivedFrom(Spec spec) {
        Contracts contracts = Contracts.of("derived", Path.of("target", "none"), spec);
        List<FiledContract> all = DerivedContracts.of(contracts, List.of()).stream()
                .map(contract -> new FiledContract(contract.resource(), contract.toJson()))
                .toList();
        return PactFiles.pact("derived", all).toString();
    }

    private static List<Finding> broken(Spec spec, String pact, String server) {
        return new SpecVerifier(spec, server)
                .verify(Pact.parse(pact)).stream()
                        .filter(finding -> finding.category() == Finding.Category.BROKEN)
                        .toList();
    }
}
