package io.github.gcom4j.benchmarks.contest;

import java.lang.reflect.InvocationTargetException;

/** Makes contestants by name. */
public final class Contestants {
    static final String BASE_PATH = "/api";

    private Contestants() {}

    /**
     * Makes one.
     *
     * @param name the name of one of our own, or the class of a rival
     * @param origin origin of the server
     * @return the contestant
     * @throws Exception what its constructor throws
     */
    public static Contestant create(String name, String origin) throws Exception {
        boolean rival = name.indexOf('.') >= 0;
        return rival ? rival(name, origin + BASE_PATH) : OwnContestants.create(name, origin);
    }

    private static Contestant rival(String className, String baseUrl) throws Exception {
        try {
            return Class.forName(className)
                    .asSubclass(Contestant.class)
                    .getConstructor(String.class)
                    .newInstance(baseUrl);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }
}
