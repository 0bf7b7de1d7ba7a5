/** The OpenAPI description of the Grafana Cloud API, as {@code META-INF/io.github.gcom4j/gcom.yaml} and {@code gcom.json}. */
module io.github.gcom4j.spec {
    // The build package alone needs these, and it is not in the jar.
    requires static org.snakeyaml.engine;
    requires static tools.jackson.databind;
    requires static tools.jackson.dataformat.yaml;
}
