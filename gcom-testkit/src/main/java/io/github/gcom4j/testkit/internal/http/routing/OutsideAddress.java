package io.github.gcom4j.testkit.internal.http.routing;

import io.github.gcom4j.testkit.internal.wire.Exchanger;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import io.github.gcom4j.testkit.internal.wire.message.RequestHead;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Gives stacks, in the answers of the API, the address by which the caller has reached the fake. */
public final class OutsideAddress implements Exchanger {
    private final Exchanger inside;
    private final String origin;
    private final Optional<String> external;

    /**
     * Wraps a service.
     *
     * @param origin address of the fake, with which the addresses of stacks begin
     * @param external address to give in its place, that of each request where it is empty
     */
    public OutsideAddress(Exchanger inside, String origin, Optional<String> external) {
        this.inside = inside;
        this.origin = origin;
        this.external = external;
    }

    @Override
    public RawAnswer answer(RawRequest request) {
        RawAnswer answer = inside.answer(request);
        String scheme = origin.substring(0, origin.indexOf(':') + 3);
        String outside = external.or(() ->
                        request.header("host").filter(host -> !host.isEmpty()).map(scheme::concat))
                .orElse(origin);
        return outside.equals(origin) || !request.rawPath().startsWith("/api/") ? answer : moved(answer, outside);
    }

    @Override
    public RawAnswer refuse(RequestHead head, int status, String reason) {
        return inside.refuse(head, status, reason);
    }

    @Override
    public int mostBodyBytes(String rawPath) {
        return inside.mostBodyBytes(rawPath);
    }

    private RawAnswer moved(RawAnswer answer, String outside) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        String own = "\"" + origin + StackHosts.PREFIX;
        return body.contains(own)
                ? new RawAnswer(
                        answer.status(),
                        answer.headers(),
                        body.replace(own, "\"" + outside + StackHosts.PREFIX).getBytes(StandardCharsets.UTF_8),
                        answer.delivery())
                : answer;
    }
}
