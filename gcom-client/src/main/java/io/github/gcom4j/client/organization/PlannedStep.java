package io.github.gcom4j.client.organization;

import io.github.gcom4j.client.provisioning.Outcome;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What it would take to bring one thing of a declaration about.
 *
 * @param thing what it is, for example {@code stack shop}
 * @param outcome what would be done
 * @param changes the names of the properties that would be changed
 * @param problem why its declared state cannot be reached, empty if it can
 */
public record PlannedStep(String thing, Outcome outcome, Set<String> changes, Optional<String> problem) {
    public PlannedStep {
        changes = Collections.unmodifiableSet(new LinkedHashSet<>(changes));
    }

    /** Says it in a line, for example {@code change stack shop: name, labels}. */
    @Override
    public String toString() {
        return problem.map(reason -> "cannot reach " + thing + ": " + reason).orElseGet(() -> switch (outcome) {
            case CREATED -> "create " + thing;
            case CHANGED -> "change " + thing + ": " + String.join(", ", changes);
            case UNCHANGED -> "leave " + thing + " alone";
        });
    }
}
