package io.github.gcom4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.contracts.spec.Variant;
import io.github.gcom4j.contracts.verify.Finding;
import io.github.gcom4j.contracts.verify.Pact;
import io.github.gcom4j.contracts.verify.SpecVerifier;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class BadInputTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void twoContractsWithOneNameAreRefused() {
        ContractCall<Stack> get = call();
        get.contract("returns it").answers(200, Variant.MINIMAL).play();

        assertThatThrownBy(() ->
                        get.contract("returns it").answers(200, Variant.FULL).play())
                .hasMessageContaining("Two contracts have the name \"getStack returns it\"")
                .hasMessageEndingWith("give one a name of its own");
    }

    @Test
    void aContractWithoutAnAnswerIsRefused() {
        assertThatThrownBy(() -> call().contract("does something").play())
                .hasMessageContaining("\"getStack does something\"");
    }

    @Test
    void aRequestThatDiffersNamesContractPlaceBothValuesAndWhatToDo() {
        CreateStackRequest request =
                CreateStackRequest.builder().name("mystack").slug("mystack").build();
        ContractCall<Stack> renamed = Contracts.of("bad-input", directory)
                .call("createStack", client -> client.stacks().create(request))
                .sends("{\"name\": \"mystack\", \"stackSlug\": \"mystack\"}");

        assertThatThrownBy(() -> renamed.contract("is misspelt")
                        .answers(200, Variant.MINIMAL)
                        .play())
                .hasMessage("The contract \"createStack is misspelt\" is not kept: another request is sent. body - $:"
                        + " Expected a Map with keys [name, stackSlug] but received one with keys [name, slug]."
                        + " Mend what is called, or the contract if the change is meant");
    }

    @Test
    void anAnswerThatReachesTheCallerOtherwiseNamesContractAndBothValues() {
        Contract<String> contract = Contracts.of("bad-input", directory)
                .call("getStack", client -> client.stacks().get("mystack").slug())
                .path("stackIdOrSlug", "mystack")
                .contract("returns the slug")
                .answers(200, "{\"id\": 1, \"name\": \"mystack\", \"slug\": \"mystack\"}")
                .returns("another");

        assertThatThrownBy(contract::play)
                .hasMessage("The contract \"getStack returns the slug\" is not kept: The caller gets mystack instead of"
                        + " another. Mend what is called, or the contract if the change is meant");
    }

    @Test
    void aRenamedPropertyNamesContractPlaceAndRule() {
        assertThat(brokenBy(spec -> {
                    ObjectNode properties = (ObjectNode) spec.at("/components/schemas/Organization/properties");
                    properties.set("displayName", properties.remove("name"));
                }))
                .anySatisfy(finding -> assertThat(finding.toString())
                        .startsWith("BROKEN #/components/schemas/Organization: the response body:")
                        .contains("name")
                        .endsWith("(contract \"getOrganization returns the organization\")"));
    }

    @Test
    void aDroppedStatusNamesContractPlaceAndRule() {
        assertThat(brokenBy(spec -> ((ObjectNode) spec.at("/paths/~1stack-regions/get/responses")).remove("409")))
                .extracting(Finding::toString)
                .containsExactly("BROKEN #/paths/~1stack-regions/get/responses: the status 409 is not documented"
                        + " (contract \"listRegions refuses while another operation is in progress\")");
    }

    private ContractCall<Stack> call() {
        return Contracts.of("bad-input", directory)
                .call("getStack", client -> client.stacks().get("mystack"))
                .path("stackIdOrSlug", "mystack");
    }

    private static List<Finding> brokenBy(Consumer<ObjectNode> change) {
        ObjectNode changed = Spec.shipped().root().deepCopy();
        change.accept(changed);
        Pact pact = Pact.parse(AllContracts.pact());
        return new SpecVerifier(Spec.of(changed), DefaultServer.address())
                .verify(pact).stream()
                        .filter(finding -> finding.category() == Finding.Category.BROKEN)
                        .toList();
    }
}
