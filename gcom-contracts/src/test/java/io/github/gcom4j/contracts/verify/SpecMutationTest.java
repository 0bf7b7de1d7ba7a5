package io.github.gcom4j.contracts.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.contracts.AllContracts;
import io.github.gcom4j.contracts.allowed.AllowList;
import io.github.gcom4j.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** For what the vendor documents, which is what semantic versioning covers. */
@Tag("slow")
@Order(Order.DEFAULT + 3)
class SpecMutationTest {
    @Test
    void noBreakingChangeOfTheSpecPassesUnnoticedAndNoCompatibleOneAlarms() {
        AllowList survivors = AllowList.read("survivors.yaml", 1);
        List<Outcome> outcomes = new MutationRun(
                        Spec.documented(), Pact.parse(AllContracts.pact()), "https://grafana.com/api")
                .outcomes();
        MutationReport.write(Path.of("target", "mutations.md"), outcomes);

        List<String> survived = outcomes.stream()
                .filter(Outcome::survived)
                .map(outcome -> outcome.mutant().id())
                .toList();
        assertThat(survived)
                .filteredOn(id -> !survivors.allows(id))
                .as(
                        "breaking changes nobody notices (see target/mutations.md); add a contract, or a reason to %s",
                        survivors.resource())
                .isEmpty();
        assertThat(survivors.stale(survived))
                .as("entries of %s that are noticed by now: take them off", survivors.resource())
                .isEmpty();
        assertThat(outcomes)
                .filteredOn(Outcome::falseAlarm)
                .as("compatible changes that alarm")
                .isEmpty();
    }
}
