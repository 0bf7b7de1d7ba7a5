package io.github.gcom4j.spec;

import java.util.List;

/** A rule a specification can break. */
@FunctionalInterface
interface Check {

    /** One message for each breach, made of the place as a JSON pointer and the rule. */
    List<String> problems(SpecDocument spec);
}
