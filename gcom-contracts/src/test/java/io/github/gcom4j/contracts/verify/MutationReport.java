package io.github.gcom4j.contracts.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes who noticed which change, as a page to read. */
final class MutationReport {
    private MutationReport() {}

    static void write(Path file, List<Outcome> outcomes) {
        Map<String, List<Outcome>> byOperator = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.mutant().operator(), TreeMap::new, Collectors.toList()));
        String rows = byOperator.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        String text = """
            # Mutations of the spec

            Each row is one kind of change, made at every place of the spec where it can be. A breaking change must be
            noticed by the contracts or by the comparison with the released spec; a compatible one must not alarm.

            | change | mutants | breaking | noticed by the contracts | by the baseline | by one of them alone | survived | compatible | false alarms |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            %s%s
            ## Survivors

            %s
            ## False alarms

            %s
            """.formatted(
                rows, row("**all**", outcomes), list(outcomes, Outcome::survived), list(outcomes, Outcome::falseAlarm));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String name, List<Outcome> outcomes) {
        List<Outcome> killed = outcomes.stream().filter(Outcome::killed).toList();
        return "| %s | %d | %d | %d | %d | %d | %d | %d | %d |\n"
                .formatted(
                        name,
                        outcomes.size(),
                        count(outcomes, outcome -> outcome.mutant().breaking()),
                        count(killed, outcome -> !outcome.contracts().isEmpty()),
                        count(killed, outcome -> !outcome.baseline().isEmpty()),
                        count(
                                killed,
                                outcome -> outcome.contracts().isEmpty()
                                        != outcome.baseline().isEmpty()),
                        count(outcomes, Outcome::survived),
                        count(outcomes, outcome -> !outcome.mutant().breaking()),
                        count(outcomes, Outcome::falseAlarm));
    }

    private static long count(List<Outcome> outcomes, Predicate<Outcome> condition) {
        return outcomes.stream().filter(condition).count();
    }

    private static String list(List<Outcome> outcomes, Predicate<Outcome> condition) {
        String lines = outcomes.stream()
                .filter(condition)
                .map(outcome -> "- " + outcome.mutant().id() + " "
                        + Stream.concat(outcome.contracts().stream(), outcome.baseline().stream())
                                .limit(1)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "none\n" : lines + "\n";
    }
}
