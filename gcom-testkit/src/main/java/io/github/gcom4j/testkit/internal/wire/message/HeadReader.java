package io.github.gcom4j.testkit.internal.wire.message;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the head of a request, as strictly as RFC 9112 wants it from a server. */
public final class HeadReader {
    /** Longer heads are refused; what the API needs is far shorter. */
    private static final int MAX_BYTES = 64 * 1024;

    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Za-z:.%]+]|[^\\s/?#@\\[\\]:,]*)(:[0-9]*)?");

    private final Input input;
    private int left = MAX_BYTES;

    public HeadReader(Input input) {
        this.input = input;
    }

    public RequestHead read() throws IOException, BadRequest {
        String first = line();
        while (first.isEmpty()) {
            first = line();
        }
        RequestLine start = RequestLine.parse(first);
        Map<String, List<String>> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            add(headers, line);
        }
        checkHost(start, headers.getOrDefault("host", List.of()));
        return new RequestHead(start.method(), start.rawPath(), start.rawQuery(), start.persistent(), headers);
    }

    /** With two of them, or with a path in one, a proxy and a server could take a request for different ones. */
    private static void checkHost(RequestLine start, List<String> hosts) throws BadRequest {
        if (start.persistent() && hosts.isEmpty()) {
            throw new BadRequest(400, "The header Host is missing");
        }
        if (hosts.size() > 1) {
            throw new BadRequest(400, "There must be one header Host but there are " + hosts.size());
        }
        if (!hosts.isEmpty() && !HOST.matcher(hosts.get(0)).matches()) {
            throw new BadRequest(400, "The header Host is malformed");
        }
    }

    private String line() throws IOException, BadRequest {
        String line = input.line(left);
        left -= line.length() + 1;
        return line;
    }

    private static void add(Map<String, List<String>> headers, String line) throws BadRequest {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon);
        if (!Token.isToken(name)) {
            throw new BadRequest(400, "A header is malformed");
        }
        String value = line.substring(colon + 1).strip();
        if (!Token.isText(value)) {
            throw new BadRequest(400, "The header " + name + " holds a control character");
        }
        headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>(1))
                .add(value);
    }
}
