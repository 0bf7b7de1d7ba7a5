/** The immutable values of the Grafana Cloud API. */
@SuppressWarnings("module") // the modules that internals are exported to come later in the build
module io.github.gcom4j.model {
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.databind;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports io.github.gcom4j.model;
    exports io.github.gcom4j.model.internal to
            io.github.gcom4j.client,
            io.github.gcom4j.testkit;

    opens io.github.gcom4j.model to
            tools.jackson.databind;
    opens io.github.gcom4j.model.internal to
            tools.jackson.databind;
}
