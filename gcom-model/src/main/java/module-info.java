/** The immutable values of the Grafana Cloud API. */
module io.github.gcom4j.model {
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.databind;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports io.github.gcom4j.model;
    exports io.github.gcom4j.model.published;
    // Not for users. Without a qualification, as the testkit is on the class path in the tests of a modular project.
    exports io.github.gcom4j.model.internal;

    opens io.github.gcom4j.model to
            tools.jackson.databind;
    opens io.github.gcom4j.model.published to
            tools.jackson.databind;
    opens io.github.gcom4j.model.internal to
            tools.jackson.databind;
}
