package io.github.gcom4j.client.internal;

import feign.Request;
import io.github.gcom4j.client.transport.TransportRequest;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes requests over from Feign. */
final class FeignRequests {
    private static final byte[] NO_BODY = {};
    private static final Pattern STRAYING = Pattern.compile("(?:%20)*|(?:\\.|%2[eE]){1,2}");

    private final String baseUrl;
    private final Duration timeout;

    FeignRequests(String baseUrl, Duration timeout) {
        this.baseUrl = baseUrl;
        this.timeout = timeout;
    }

    TransportRequest adapt(Request request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, values) -> {
            // The transport counts the bytes itself.
            if (!name.equalsIgnoreCase("Content-Length")) {
                headers.put(name, String.join(", ", values));
            }
        });
        headers.put("User-Agent", UserAgent.VALUE);
        byte[] body = request.body() == null ? NO_BODY : request.body();
        return new TransportRequest(request.httpMethod().name(), checked(request.url()), headers, body, timeout);
    }

    // An interface of the user can take a whole URL or an empty path value, and the token must not go astray.
    private URI checked(String url) {
        if (!url.startsWith(baseUrl + "/")) {
            throw new IllegalArgumentException("The request does not go to " + baseUrl + ", and is not sent");
        }
        URI uri = URI.create(url);
        String path =
                uri.getRawPath().substring(URI.create(baseUrl).getRawPath().length());
        if (hasEmptyOrDottedSegment(path)) {
            throw new IllegalArgumentException("A path value is missing, blank, \".\" or \"..\" in " + path);
        }
        return uri;
    }

    private static boolean hasEmptyOrDottedSegment(String path) {
        for (String segment : path.substring(1).split("/", -1)) {
            if (STRAYING.matcher(segment).matches()) {
                return true;
            }
        }
        return false;
    }
}
