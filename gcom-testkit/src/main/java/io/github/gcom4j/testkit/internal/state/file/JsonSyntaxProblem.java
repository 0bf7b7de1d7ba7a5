package io.github.gcom4j.testkit.internal.state.file;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says where a text is no JSON, in words of its own. */
public final class JsonSyntaxProblem {
    private JsonSyntaxProblem() {}

    /** Returns the place, as far as it is known. */
    public static String of(JacksonException failure) {
        TokenStreamLocation place = failure.getLocation();
        return place == null || place.getLineNr() < 1
                ? "it is not valid JSON"
                : "it is not valid JSON at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
}
