package io.github.gcom4j.spec.build.gate;

import io.github.gcom4j.spec.build.Problem;
import java.util.List;

/** A rule a specification can break. */
@FunctionalInterface
interface GateCheck {

    /** One problem for each breach. */
    List<Problem> problems(SpecDocument spec);
}
