package io.github.gcom4j.testkit;

/** What a contract is asked of, the fake or the real service. */
interface CloudUnderTest {
    PlainHttp http();

    /** Slug of an organization that the token may read. */
    String organization();
}
