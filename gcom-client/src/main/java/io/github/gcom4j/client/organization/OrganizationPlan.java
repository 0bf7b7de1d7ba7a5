package io.github.gcom4j.client.organization;

import io.github.gcom4j.client.provisioning.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What it would take to bring a whole declaration about.
 *
 * @param steps one for each declared thing, in the order in which they would be done
 */
public record OrganizationPlan(List<PlannedStep> steps) {
    public OrganizationPlan {
        steps = List.copyOf(steps);
    }

    /**
     * Tells whether all is as declared.
     *
     * @return true if nothing would be written and nothing stands in the way
     */
    public boolean isEmpty() {
        return steps.stream()
                .allMatch(step ->
                        step.outcome() == Outcome.UNCHANGED && step.problem().isEmpty());
    }

    /**
     * Returns the steps that cannot be done.
     *
     * @return those with a problem
     */
    public List<PlannedStep> problems() {
        return steps.stream().filter(step -> step.problem().isPresent()).toList();
    }

    /** Says each step in a line. */
    @Override
    public String toString() {
        return steps.stream().map(PlannedStep::toString).collect(Collectors.joining("\n"));
    }
}
