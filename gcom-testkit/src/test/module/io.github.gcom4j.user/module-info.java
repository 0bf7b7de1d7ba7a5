/** A module that tests with the fake, as a user's would. */
module io.github.gcom4j.user {
    requires io.github.gcom4j.testkit;
}
