package io.github.gcom4j.contracts.verify;

import java.util.ArrayList;
import java.util.List;

/** What the check of one contract found. */
final class ContractFindings {
    private final Interaction interaction;
    private final List<Finding> findings = new ArrayList<>();
    private final Observations observations = new Observations();

    ContractFindings(Interaction interaction) {
        this.interaction = interaction;
    }

    List<Finding> findings() {
        return findings;
    }

    Observations observations() {
        return observations;
    }

    void broken(String pointer, String rule) {
        findings.add(new Finding(Finding.Category.BROKEN, interaction.name(), pointer, rule));
    }

    /** The spec has something that the contract does not show, without contradicting it. */
    void uncovered(String pointer, String rule) {
        findings.add(new Finding(Finding.Category.UNCOVERED, interaction.name(), pointer, rule));
    }

    void lax(String pointer, String rule) {
        findings.add(new Finding(Finding.Category.LAX, interaction.name(), pointer, rule));
    }

    void saw(String pointer, String mark) {
        observations.add(pointer, mark, interaction.name());
    }
}
