package io.github.gcom4j.spec.build.derive;

import io.github.gcom4j.spec.build.Problem;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds to the copy of the spec that the generators read what follows from the spec but templates cannot work out.
 *
 * <p>One derivation states one fact. What it adds is never written by hand and never ships.
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
