/** A stateful fake of the Grafana Cloud API, for tests. */
module io.github.gcom4j.testkit {
    requires transitive io.github.gcom4j.client;
    requires transitive io.github.gcom4j.model;
    requires io.github.gcom4j.spec;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.databind;
    requires static info.picocli;
    requires static transitive org.jspecify;
    requires static org.junit.jupiter.api;

    uses io.github.gcom4j.testkit.junit.FakeProvider;

    exports io.github.gcom4j.testkit;
    exports io.github.gcom4j.testkit.fault;
    exports io.github.gcom4j.testkit.journal;
    exports io.github.gcom4j.testkit.junit;
    exports io.github.gcom4j.testkit.route;
    exports io.github.gcom4j.testkit.snapshot;

    opens io.github.gcom4j.testkit.internal.state to
            tools.jackson.databind;
    opens io.github.gcom4j.testkit.internal.state.file to
            tools.jackson.databind;
    opens io.github.gcom4j.testkit.internal.state.table to
            tools.jackson.databind;
    opens io.github.gcom4j.testkit.standalone to
            info.picocli;
}
