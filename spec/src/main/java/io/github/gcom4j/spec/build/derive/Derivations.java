package io.github.gcom4j.spec.build.derive;

import java.util.List;

/** Every derivation, in the order in which they run. */
public final class Derivations {

    /** What the files that ship have, for the tools of others. */
    public static final List<Derivation> SHIPPED = List.of(new OpenAnswers(), new OpenEnums());

    /** What the copy for our own generators has. */
    public static final List<Derivation> GENERATORS =
            List.of(new TagAccessors(), new MapEntries(), new ServiceMethods(), new PublishedMarks());

    private Derivations() {}
}
