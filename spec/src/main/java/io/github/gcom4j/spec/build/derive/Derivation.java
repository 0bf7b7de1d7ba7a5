package io.github.gcom4j.spec.build.derive;

import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds to a copy of the spec what follows from the spec and need not be written by hand: for our own generators what their
 * templates cannot work out, for the tools of others what they would not guess. One derivation states one fact.
 */
@FunctionalInterface
public interface Derivation {

    /**
     * Adds the fact wherever it holds.
     *
     * @param document the whole spec, references kept, with what earlier derivations added
     * @return one problem for each place of which the fact cannot be told; the bundler adds file and line
     */
    List<Problem> derive(ObjectNode document);
}
