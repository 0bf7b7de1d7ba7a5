package io.github.gcom4j.benchmarks.contest;

/**
 * A client in the contest, made with the base URL of the API. The rivals compile a copy of this file, at the language level
 * of their own build files.
 */
public interface Contestant {
    /**
     * The small call: gets one access policy.
     *
     * @return the access policy
     * @throws Exception if the call fails
     */
    Object policy() throws Exception;

    /**
     * The large call: lists the stacks of an organization.
     *
     * @param organization slug of the organization, which tells the server how many stacks to answer
     * @return how many there are
     * @throws Exception if the call fails
     */
    int stacks(String organization) throws Exception;

    /**
     * Reads a page of stacks as the client reads answers.
     *
     * @param page the JSON
     * @return the page
     * @throws Exception if it cannot be read
     */
    Object decode(byte[] page) throws Exception;

    /**
     * Writes a page of stacks as the client writes requests.
     *
     * @param page what {@link #decode} returned
     * @return the JSON
     * @throws Exception if it cannot be written
     */
    byte[] encode(Object page) throws Exception;
}
