/**
 * The OpenAPI description of the Grafana Cloud API, as {@code META-INF/io.github.gcom4j/gcom.yaml} and {@code gcom.json}, and
 * a small reader of it.
 */
module io.github.gcom4j.spec {
    requires transitive tools.jackson.databind;
    requires static transitive org.jspecify;

    exports io.github.gcom4j.spec;
}
