/**
 * The OpenAPI description of the Grafana Cloud API, as {@code META-INF/io.github.gcom4j/gcom.yaml} and {@code gcom.json}, and
 * a small reader of it.
 */
module io.github.gcom4j.spec {
    requires transitive tools.jackson.databind;
    requires static transitive org.jspecify;
    // The build package alone needs these, and it is not in the jar.
    requires static java.compiler;
    requires static org.snakeyaml.engine;
    requires static tools.jackson.dataformat.yaml;

    exports io.github.gcom4j.spec;
}
