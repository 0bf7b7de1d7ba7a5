package io.github.gcom4j.spec.build.gate.document;

import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;

/** A rule a specification can break. */
@FunctionalInterface
public interface GateCheck {

    /** One problem for each breach. */
    List<Problem> problems(SpecDocument spec);
}
