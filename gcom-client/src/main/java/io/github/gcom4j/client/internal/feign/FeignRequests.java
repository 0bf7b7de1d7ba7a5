package io.github.gcom4j.client.internal.feign;

import feign.Request;
import io.github.gcom4j.client.internal.request.UserAgent;
import io.github.gcom4j.client.transport.TransportRequest;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes requests over from Feign. */
final class FeignRequests {
    private static final byte[] NO_BODY = {};
    // Servers and proxies that decode slashes would go up there.
    private static final Pattern HIDDEN = Pattern.compile(
            "(?i)(?:^|/|\\\\|%2f|%5c)(?:\\.|%2e){1,2}(?:%2f|%5c|\\\\)|(?:%2f|%5c|\\\\)(?:\\.|%2e){1,2}(?:$|/)");
    private static final Pattern STRAYING = Pattern.compile("(?:%20)*|(?:\\.|%2[eE]){1,2}");

    private final String baseUrl;
    private final int startOfPath;
    private final Duration timeout;

    FeignRequests(String baseUrl, Duration timeout) {
        this.baseUrl = baseUrl + "/";
        this.startOfPath = baseUrl.length();
        this.timeout = timeout;
    }

    /** Takes over a request of the client's own Feign. */
    TransportRequest adapt(Request request, Request.Options options) {
        check(request.url());
        if (!Endpoints.isOurs(request)) {
            checkHidden(path(request.url()));
        }
        return adapted(request, timeout(options));
    }

    /** Takes over a request as it is. */
    static TransportRequest adapted(Request request, Duration timeout) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, values) -> {
            // The transport counts the bytes itself.
            if (!name.equalsIgnoreCase("Content-Length")) {
                headers.put(name, String.join(", ", values));
            }
        });
        headers.put("User-Agent", UserAgent.VALUE);
        byte[] body = request.body() == null ? NO_BODY : request.body();
        return new TransportRequest(request.httpMethod().name(), URI.create(request.url()), headers, body, timeout);
    }

    private Duration timeout(Request.Options options) {
        if (options instanceof AsyncCall call) {
            return call.given().map(this::timeout).orElse(timeout);
        }
        boolean unset = options instanceof UsualOptions || options.readTimeoutMillis() == 0;
        return unset ? timeout : Duration.ofMillis(options.readTimeoutMillis());
    }

    // A user's interface or interceptor can name a whole URL or leave a path value empty, and the token must not go
    // astray.
    private void check(String url) {
        if (!url.startsWith(baseUrl)) {
            throw new IllegalArgumentException(
                    "The request does not go to " + baseUrl.substring(0, startOfPath) + ", and is not sent");
        }
        String path = path(url);
        if (hasEmptyOrDottedSegment(path)) {
            throw new IllegalArgumentException("A path value is missing, blank, \".\" or \"..\" in " + path);
        }
    }

    private static void checkHidden(String path) {
        if (HIDDEN.matcher(path).find()) {
            throw new IllegalArgumentException("A path value holds \".\" or \"..\" beside an encoded slash in " + path);
        }
    }

    private String path(String url) {
        int end = startOfPath;
        while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
            end++;
        }
        return url.substring(startOfPath, end);
    }

    private static boolean hasEmptyOrDottedSegment(String path) {
        int start = 1;
        while (true) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            // Most segments begin with a letter or a digit, and need no closer look.
            boolean suspicious = start == end || path.charAt(start) == '.' || path.charAt(start) == '%';
            if (suspicious && STRAYING.matcher(path).region(start, end).matches()) {
                return true;
            }
            if (slash < 0) {
                return false;
            }
            start = end + 1;
        }
    }

    /** The options of a client, which are the same for all its methods. */
    static final class UsualOptions extends Request.Options {
        UsualOptions(Duration requestTimeout) {
            super(requestTimeout, requestTimeout, false);
        }

        @Override
        public Request.Options getMethodOptions(String method) {
            // Feign would look for those that were set for the method on this thread, under a name it makes up each
            // time.
            return this;
        }
    }
}
