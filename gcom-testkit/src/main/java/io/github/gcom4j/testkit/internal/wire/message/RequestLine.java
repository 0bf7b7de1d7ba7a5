package io.github.gcom4j.testkit.internal.wire.message;

/**
 * The first line of a request.
 *
 * @param persistent whether its version keeps connections open unless told otherwise
 */
record RequestLine(String method, String rawPath, String rawQuery, boolean persistent) {

    static RequestLine parse(String line) throws BadRequest {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !Token.isToken(parts[0]) || !Token.isTarget(parts[1]) || parts[1].isEmpty()) {
            throw new BadRequest(400, "The first line of the request is malformed");
        }
        boolean persistent = parts[2].equals("HTTP/1.1");
        if (!persistent && !parts[2].equals("HTTP/1.0")) {
            throw parts[2].matches("HTTP/[0-9]\\.[0-9]")
                    ? new BadRequest(505, "Only HTTP/1.1 is spoken here")
                    : new BadRequest(400, "The first line of the request is malformed");
        }
        String target = originForm(parts[1]);
        int mark = target.indexOf('?');
        return new RequestLine(
                parts[0],
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                persistent);
    }

    /** Leaves out scheme and authority, which a client may send as if to a proxy. */
    private static String originForm(String target) throws BadRequest {
        if (target.startsWith("/") || target.equals("*")) {
            return target;
        }
        int authority = target.indexOf("://");
        if (authority <= 0) {
            throw new BadRequest(400, "The target of the request is neither a path nor a URL");
        }
        int path = target.indexOf('/', authority + 3);
        return path < 0 ? "/" : target.substring(path);
    }
}
