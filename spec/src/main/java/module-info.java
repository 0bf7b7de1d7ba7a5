/** The OpenAPI description of the Grafana Cloud API, as {@code META-INF/io.github.gcom4j/gcom.yaml} and {@code gcom.json}. */
module io.github.gcom4j.spec {}
