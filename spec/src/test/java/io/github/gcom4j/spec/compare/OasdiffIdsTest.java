package io.github.gcom4j.spec.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done about each change that oasdiff has a name for, see oasdiff-ids.yaml. */
class OasdiffIdsTest {
    private static final List<ComparisonCase> ALL = ComparisonCase.all();

    static Stream<ComparisonCase> named() {
        return with("named");
    }

    static Stream<ComparisonCase> silent() {
        return with("silent");
    }

    static Stream<ComparisonCase> refused() {
        return with("refused");
    }

    @ParameterizedTest
    @MethodSource
    void named(ComparisonCase change) {
        assertThat(new SpecComparison(change.oldSpec()).breaks(change.newSpec()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("named")
    void theWayBackIsCompatibleOrHasAReason(ComparisonCase change) {
        List<SpecChange> breaks = new SpecComparison(change.newSpec()).breaks(change.oldSpec());

        assertThat(breaks.isEmpty()).as("%s", breaks).isEqualTo(change.mirror().isEmpty());
    }

    @ParameterizedTest
    @MethodSource
    void silent(ComparisonCase change) {
        assertThat(new SpecComparison(change.oldSpec()).breaks(change.newSpec()))
                .isEmpty();
        assertThat(change.why()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void refused(ComparisonCase change) {
        assertThatThrownBy(() -> new SpecComparison(change.oldSpec()).changes(change.newSpec()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "The comparison does not know what this means, and so cannot tell what changed: #/");
        assertThatThrownBy(() -> new SpecComparison(change.newSpec())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingChangesFromADocumentToItself() {
        named().forEach(change -> assertThat(new SpecComparison(change.oldSpec()).changes(change.oldSpec()))
                .as(change.id())
                .isEmpty());
    }

    @Test
    void noIdStandsTwice() {
        assertThat(ALL.stream().map(ComparisonCase::id)).doesNotHaveDuplicates();
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        Files.writeString(
                Path.of("target", "oasdiff-ids.md"),
                ALL.stream()
                        .map(each -> "| %s | %s | %s |\n".formatted(each.id(), each.verdict(), each.why()))
                        .collect(Collectors.joining("", "| id | what is done | why |\n| --- | --- | --- |\n", "")));
    }

    private static Stream<ComparisonCase> with(String verdict) {
        return ALL.stream().filter(each -> each.verdict().equals(verdict));
    }
}
