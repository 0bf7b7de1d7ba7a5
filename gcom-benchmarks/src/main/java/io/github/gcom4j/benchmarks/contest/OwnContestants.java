package io.github.gcom4j.benchmarks.contest;

import io.github.gcom4j.client.internal.jdk.JdkHttpTransport;
import io.github.gcom4j.client.transport.apache.ApacheHttpTransport;
import io.github.gcom4j.client.transport.okhttp.OkHttpTransport;
import java.time.Duration;

/** Makes those that need this toolkit on the class path. */
final class OwnContestants {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private OwnContestants() {}

    static Contestant create(String name, String origin) {
        String baseUrl = origin + Contestants.BASE_PATH;
        return switch (name) {
            case "gcom" -> new GcomContestant(origin, null);
            case "gcom-okhttp" -> new GcomContestant(origin, OkHttpTransport.create());
            case "gcom-apache" -> new GcomContestant(origin, ApacheHttpTransport.create());
            case "transport" ->
                new TransportContestant(
                        baseUrl,
                        new JdkHttpTransport(
                                JdkHttpTransport.client(CONNECT_TIMEOUT).build()));
            case "transport-okhttp" -> new TransportContestant(baseUrl, OkHttpTransport.create());
            case "transport-apache" -> new TransportContestant(baseUrl, ApacheHttpTransport.create());
            case "hand-written" -> new HandWrittenContestant(baseUrl);
            case "tree" -> new TreeContestant();
            default -> throw new IllegalArgumentException("No contestant is named " + name);
        };
    }
}
