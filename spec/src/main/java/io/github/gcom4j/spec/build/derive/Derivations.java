package io.github.gcom4j.spec.build.derive;

import java.util.List;

/** Every derivation, in the order in which they run. */
public final class Derivations {

    public static final List<Derivation> ALL = List.of(new TagAccessors());

    private Derivations() {}
}
