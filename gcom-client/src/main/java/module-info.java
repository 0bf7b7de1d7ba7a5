/** The client for the Grafana Cloud API. */
module io.github.gcom4j.client {
    requires transitive io.github.gcom4j.model;
    requires com.fasterxml.jackson.annotation;
    requires transitive feign.core;
    requires transitive java.net.http;
    requires tools.jackson.databind;
    requires static transitive org.jspecify;
    requires static io.opentelemetry.api;
    requires static io.opentelemetry.context;
    requires static micrometer.commons;
    requires static micrometer.core;
    requires static okhttp3;
    requires static org.apache.httpcomponents.client5.httpclient5;
    requires static org.apache.httpcomponents.core5.httpcore5;
    requires static micrometer.observation;
    requires static org.slf4j;

    exports io.github.gcom4j.client;
    exports io.github.gcom4j.client.credentials;
    exports io.github.gcom4j.client.error;
    exports io.github.gcom4j.client.feign;
    exports io.github.gcom4j.client.feign.published;
    exports io.github.gcom4j.client.organization;
    exports io.github.gcom4j.client.paging;
    exports io.github.gcom4j.client.provisioning;
    exports io.github.gcom4j.client.published;
    exports io.github.gcom4j.client.retry;
    exports io.github.gcom4j.client.service;
    exports io.github.gcom4j.client.telemetry;
    exports io.github.gcom4j.client.time;
    exports io.github.gcom4j.client.transport;
    exports io.github.gcom4j.client.transport.apache;
    exports io.github.gcom4j.client.transport.okhttp;
    exports io.github.gcom4j.client.wait;
}
