package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.testkit.route.RouteHandler;
import io.github.gcom4j.testkit.route.RouteRequest;
import io.github.gcom4j.testkit.route.RouteResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** The pages for people: the API reference, where calls can be tried, and the live view. Nothing comes from elsewhere. */
final class Pages implements RouteHandler {
    private static final String SWAGGER_UI = "/META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion() + "/";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
    private static final String JSON = "application/json";
    // Swagger UI sets styles on its elements and draws its icons from data URLs.
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private record PageResource(String resource, String contentType) {}

    private static final Map<String, PageResource> PAGES = Map.ofEntries(
            Map.entry("/", new PageResource("reference.html", HTML)),
            Map.entry("/_pages/operations.js", new PageResource("operations.js", JAVASCRIPT)),
            Map.entry("/_pages/reference.js", new PageResource("reference.js", JAVASCRIPT)),
            Map.entry("/_pages/live", new PageResource("live.html", HTML)),
            Map.entry("/_pages/admin.js", new PageResource("admin.js", JAVASCRIPT)),
            Map.entry("/_pages/live.js", new PageResource("live.js", JAVASCRIPT)),
            Map.entry("/_pages/pages.css", new PageResource("pages.css", CSS)),
            Map.entry("/_pages/gcom.json", new PageResource("/META-INF/io.github.gcom4j/gcom-whole.json", JSON)),
            Map.entry("/_pages/admin.json", new PageResource("admin.json", JSON)),
            Map.entry("/_pages/swagger-ui.css", new PageResource(SWAGGER_UI + "swagger-ui.css", CSS)),
            Map.entry(
                    "/_pages/swagger-ui-bundle.js", new PageResource(SWAGGER_UI + "swagger-ui-bundle.js", JAVASCRIPT)));

    @Override
    public RouteResponse handle(RouteRequest request) {
        PageResource page = PAGES.get(request.path());
        if (page == null) {
            return RouteResponse.of(
                    404, "text/plain", "There is nothing here: the API is below /api/, its reference at /");
        }
        boolean read = request.method().equals("GET") || request.method().equals("HEAD");
        if (!read) {
            return RouteResponse.of(405, "text/plain", "Pages are only read").withHeader("Allow", "GET, HEAD");
        }
        return RouteResponse.of(200, page.contentType(), read(page.resource()))
                .withHeader("Content-Security-Policy", POLICY)
                .withHeader("X-Content-Type-Options", "nosniff")
                .withHeader("Referrer-Policy", "no-referrer");
    }

    private static String swaggerUiVersion() {
        Properties versions = new Properties();
        try {
            versions.load(new StringReader(read("versions.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException("versions.properties cannot be read", e);
        }
        return versions.getProperty("swagger-ui.version");
    }

    private static String read(String resource) {
        try (InputStream stream = Pages.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
