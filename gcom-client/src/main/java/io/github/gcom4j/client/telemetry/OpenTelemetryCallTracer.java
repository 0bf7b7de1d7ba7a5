package io.github.gcom4j.client.telemetry;

import io.github.gcom4j.model.Endpoint;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Makes each call a client span of OpenTelemetry, whose API must be on the class path, below the span that is current
 * where the call is made. Names and attributes are those of its semantic conventions for HTTP; the values of
 * the query are replaced by {@code REDACTED} in the URL.
 */
public final class OpenTelemetryCallTracer implements CallTracer {
    private static final Pattern PATH_VALUE = Pattern.compile("\\{[^}]*}");
    private static final Pattern QUERY_VALUE = Pattern.compile("=[^&]*");

    private final Tracer tracer;
    private final TextMapPropagator propagator;

    /**
     * Traces to an instance of OpenTelemetry.
     *
     * @param telemetry the instance
     */
    public OpenTelemetryCallTracer(OpenTelemetry telemetry) {
        this.tracer =
                Objects.requireNonNull(telemetry, "telemetry must not be null").getTracer("io.github.gcom4j.client");
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    @Override
    public CallTrace start(Endpoint endpoint, URI uri) {
        Context parent = Context.current();
        Span span = tracer.spanBuilder(endpoint.method() + " " + endpoint.path())
                .setParent(parent)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("http.request.method", endpoint.method())
                .setAttribute("url.template", endpoint.path())
                .setAttribute("url.full", redacted(endpoint, uri))
                .setAttribute("server.address", uri.getHost())
                .setAttribute("server.port", (long) port(uri))
                .startSpan();
        Map<String, String> headers = new HashMap<>();
        propagator.inject(parent.with(span), headers, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.put(name, value);
            }
        });
        return new SpanTrace(span, headers);
    }

    @Override
    public UnaryOperator<Runnable> capture() {
        return Context.current()::wrap;
    }

    // The values of the path are somebody's names and ids: the template stands in their place.
    private static String redacted(Endpoint endpoint, URI uri) {
        String query = uri.getRawQuery();
        String url = uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + "/api"
                + PATH_VALUE.matcher(endpoint.path()).replaceAll("REDACTED");
        return query == null ? url : url + "?" + QUERY_VALUE.matcher(query).replaceAll("=REDACTED");
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equals("https") ? 443 : 80;
    }

    /**
     * A span under way.
     *
     * @param span the span
     * @param headers what carries it on
     */
    private record SpanTrace(Span span, Map<String, String> headers) implements CallTrace {
        @Override
        public void repeated(int attempt) {
            span.setAttribute("http.request.resend_count", attempt - 1L);
        }

        @Override
        public void ended(OptionalInt status, Optional<Throwable> failure) {
            status.ifPresent(value -> span.setAttribute("http.response.status_code", (long) value));
            failure.ifPresent(thrown -> {
                String type = status.isPresent()
                        ? Integer.toString(status.getAsInt())
                        : thrown.getClass().getName();
                span.setAttribute("error.type", type);
                span.setStatus(StatusCode.ERROR);
            });
            span.end();
        }
    }
}
