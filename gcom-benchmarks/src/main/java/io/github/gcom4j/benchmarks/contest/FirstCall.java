package io.github.gcom4j.benchmarks.contest;

/** A whole process: makes a client, lists 100 stacks, ends. */
public final class FirstCall {
    private FirstCall() {}

    /**
     * Lists once.
     *
     * @param arguments the contestant and the origin of the server
     * @throws Exception if the call fails
     */
    public static void main(String[] arguments) throws Exception {
        int stacks = Contestants.create(arguments[0], arguments[1]).stacks("100");
        if (stacks != 100) {
            throw new IllegalStateException("not 100 stacks but " + stacks);
        }
        // Rivals with threads of their own would not end by themselves.
        Runtime.getRuntime().halt(0);
    }
}
