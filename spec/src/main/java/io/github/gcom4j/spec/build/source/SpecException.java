package io.github.gcom4j.spec.build.source;

import java.util.List;

/** Stops the build with one message that lists everything wrong with the spec. */
public final class SpecException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SpecException(List<String> problems) {
        super("the spec is broken in " + problems.size() + (problems.size() == 1 ? " place" : " places") + "\n  "
                + String.join("\n  ", problems));
        setStackTrace(new StackTraceElement[0]);
    }
}
