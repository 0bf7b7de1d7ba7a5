/**
 * The OpenAPI description of the Grafana Cloud API, as {@code META-INF/io.github.gcom4j/gcom.yaml} and {@code gcom.json} what the
 * vendor documents for general use, as {@code gcom-whole.yaml} and {@code gcom-whole.json} with what it only publishes, and a
 * small reader of it.
 */
module io.github.gcom4j.spec {
    requires transitive tools.jackson.databind;
    requires static transitive org.jspecify;
    // The build package, which is not in the jar, needs these, and who compares files of YAML the last one.
    requires static java.compiler;
    requires static org.snakeyaml.engine.v2;
    requires static tools.jackson.dataformat.yaml;

    exports io.github.gcom4j.spec;
    exports io.github.gcom4j.spec.compare;
}
