package io.github.gcom4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.contracts.spec.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an update of the committed pact may touch. */
class CommittedPactTest {
    private static final Set<String> BOTH = Set.of("getStack returns it", "getToken returns it");

    @TempDir
    Path directory = Path.of("");

    @BeforeEach
    void twoContractsAreCommitted() {
        Run first = new Run();
        first.stack(Variant.MINIMAL);
        first.token();
        first.pact().update(BOTH);
    }

    @Test
    void eachResourceHasAFileOfItsOwn() throws IOException {
        assertThat(directory.resolve("pact").toFile().list()).containsExactlyInAnyOrder("stacks.json", "tokens.json");
        assertThat(Files.readString(directory.resolve("pact/stacks.json")))
                .contains("\"consumer\": {\"name\":\"update-test\"}")
                .doesNotContain("getToken");
    }

    @Test
    void aRunOfSomeContractsKeepsAllOthers() {
        Run filtered = new Run();
        filtered.stack(Variant.FULL);

        PactUpdate update = filtered.pact().update(BOTH);

        assertThat(update.changed()).containsExactly("getStack returns it");
        assertThat(update.idle()).containsExactly("getToken returns it");
        assertThat(committed()).containsOnlyKeys(BOTH);
    }

    @Test
    void aContractThatFailsStaysAsItWas() {
        Map<String, FiledContract> before = committed();
        Run failing = new Run();
        failing.token();
        assertThatThrownBy(() -> failing.contract("getStack", "stackIdOrSlug", "mystack", "returns it")
                        .answers(200, Variant.FULL)
                        .returns("something else")
                        .play())
                .isInstanceOf(AssertionError.class);

        PactUpdate update = failing.pact().update(BOTH);

        assertThat(update.failed()).containsExactly("getStack returns it");
        assertThat(update.toString()).endsWith("0 that were not played and 1 that failed [getStack returns it]");
        assertThat(committed()).isEqualTo(before);
    }

    @Test
    void aRunThatCrashesLosesNothing() throws IOException {
        Map<String, FiledContract> before = committed();
        Run crashing = new Run();
        crashing.stack(Variant.FULL);
        // What a process leaves behind that dies while it writes.
        Files.writeString(directory.resolve("pact/stacks.json.new"), "{\"interactions\": [");

        assertThat(committed()).isEqualTo(before);

        crashing.pact().update(Set.of());

        assertThat(committed()).containsOnlyKeys(BOTH);
        assertThat(directory.resolve("pact").toFile().list()).hasSize(2);
    }

    @Test
    void aContractThatIsGoneGoesOnceAllOthersHaveRun() {
        Run whole = new Run();
        whole.token();

        PactUpdate update = whole.pact().update(Set.of("getToken returns it"));

        assertThat(update.removed()).containsExactly("getStack returns it");
        assertThat(committed()).containsOnlyKeys("getToken returns it");
        assertThat(directory.resolve("pact/stacks.json")).doesNotExist();
    }

    @Test
    void aContractThatIsGoneStaysAsLongAsAnotherHasNotRun() {
        PactUpdate update = new Run().pact().update(Set.of("getToken returns it"));

        assertThat(update.removed()).isEmpty();
        assertThat(committed()).containsOnlyKeys(BOTH);
    }

    @Test
    void aRenamedContractTakesThePlaceOfTheOldOne() {
        Run renamed = new Run();
        renamed.token();
        renamed.contract("getStack", "stackIdOrSlug", "mystack", "answers it")
                .answers(200, Variant.MINIMAL)
                .play();

        PactUpdate update = renamed.pact().update(Set.of("getStack answers it", "getToken returns it"));

        assertThat(update.added()).containsExactly("getStack answers it");
        assertThat(update.removed()).containsExactly("getStack returns it");
        assertThat(committed()).containsOnlyKeys("getStack answers it", "getToken returns it");
    }

    @Test
    void runsAtTheSameTimeLoseNothingOfEachOther() {
        IntStream.range(0, 8).parallel().forEach(number -> {
            Run run = new Run();
            run.contract("getStack", "stackIdOrSlug", "mystack", "returns number " + number)
                    .answers(200, Variant.MINIMAL)
                    .play();
            run.pact().update(Set.of());
        });

        assertThat(committed()).hasSize(10);
    }

    @Test
    void aStalePactNamesTheContractsAndTheCommandThatUpdatesIt() {
        Run changed = new Run();
        changed.stack(Variant.FULL);

        assertThatThrownBy(() -> changed.pact().compare(Set.of("getStack returns it")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("changed: [getStack returns it], removed: [getToken returns it]")
                .hasMessageContaining("-Dcontracts.update=true and commit what it writes");
    }

    @Test
    void aPactIsNotStaleForWhatFailedOrDidNotRun() {
        new Run().pact().compare(BOTH);
    }

    @Test
    void aFileThatIsNoPactIsNamed() throws IOException {
        Files.writeString(directory.resolve("pact/stacks.json"), "<<<<<<< HEAD\n{}");

        assertThatThrownBy(this::committed)
                .hasMessageContaining("stacks.json is no pact: restore it from version control, or mend it");
    }

    @Test
    void aContractInTwoFilesIsRefused() throws IOException {
        Files.copy(directory.resolve("pact/stacks.json"), directory.resolve("pact/copy.json"));

        assertThatThrownBy(this::committed)
                .hasMessageContaining("\"getStack returns it\" stands in")
                .hasMessageEndingWith("and in copy.json: take it out of one of them");
    }

    private Map<String, FiledContract> committed() {
        return new PactFiles(directory.resolve("pact")).read();
    }

    /** One run of contracts in a process of its own. */
    private final class Run {
        private final Contracts contracts = Contracts.of("update-test", directory.resolve("written"));

        CommittedPact pact() {
            return new CommittedPact(directory.resolve("pact"), contracts);
        }

        void stack(Variant variant) {
            contract("getStack", "stackIdOrSlug", "mystack", "returns it")
                    .answers(200, variant)
                    .play();
        }

        void token() {
            contract("getToken", "tokenId", "c45485b6-8321-4cf2-bcec-12006df755ff", "returns it")
                    .answers(200, Variant.MINIMAL)
                    .play();
        }

        Contract<Object> contract(String operation, String parameter, String value, String promise) {
            RequestPart part = RequestPart.of(contracts.bodies().spec().operation(operation))
                    .withPath(parameter, value);
            RequestPart sent = operation.equals("getToken") ? part.withQuery("region", "us") : part;
            return new ContractCall<Object>(contracts, sent, client -> GeneratedApis.call(client, sent))
                    .contract(promise);
        }
    }
}
