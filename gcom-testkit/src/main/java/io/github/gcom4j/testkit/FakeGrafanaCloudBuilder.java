package io.github.gcom4j.testkit;

import io.github.gcom4j.model.internal.JacksonVersions;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.internal.http.routing.PathPrefix;
import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.route.RouteHandler;
import io.github.gcom4j.testkit.route.Stub;
import io.github.gcom4j.testkit.route.StubHandler;
import io.github.gcom4j.testkit.snapshot.Durability;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/** Builds a {@link FakeGrafanaCloud}. Everything has a default that suits a plain test: nothing takes time. */
public final class FakeGrafanaCloudBuilder extends WorldBuilder {
    private String host = "127.0.0.1";
    private int port;
    private String token = "glc_fake-token-that-may-do-everything";
    private Optional<SSLContext> tls = Optional.empty();
    private Optional<String> externalUrl = Optional.empty();
    private boolean permissions;
    private boolean reportedPermissions;
    private boolean rateLimits;
    private boolean strict;
    private Supplier<Spec> spec = Spec::shipped;
    private Optional<Path> seed = Optional.empty();
    private Optional<Path> state = Optional.empty();
    private Durability durability = Durability.MACHINE;
    private final Map<String, RouteHandler> routes = new HashMap<>();
    private final List<Stub> stubs = new ArrayList<>();
    private final List<Consumer<Exchange>> listeners = new ArrayList<>();

    FakeGrafanaCloudBuilder() {}

    @Override
    FakeGrafanaCloudBuilder self() {
        return this;
    }

    /**
     * Listens on an address. The default is that of the loopback interface, which only this machine reaches.
     *
     * @param address name or number of an address of this machine, 0.0.0.0 for all of them
     * @return this builder
     */
    public FakeGrafanaCloudBuilder host(String address) {
        host = Objects.requireNonNull(address, "address");
        return this;
    }

    /**
     * Listens on a fixed port. The default is any free one.
     *
     * @param number the port, or 0 for a free one
     * @return this builder
     */
    public FakeGrafanaCloudBuilder port(int number) {
        port = number;
        return this;
    }

    /**
     * Speaks HTTPS rather than HTTP.
     *
     * @param context holds the certificate and its key
     * @return this builder
     */
    public FakeGrafanaCloudBuilder tls(SSLContext context) {
        tls = Optional.of(context);
        return this;
    }

    /**
     * Gives stacks addresses that begin with this one. By default those begin with the host by which a request has reached the
     * fake.
     *
     * @param origin scheme, name and port by which others reach the fake, such as {@code https://fake.example:8443}
     * @return this builder
     */
    public FakeGrafanaCloudBuilder externalUrl(String origin) {
        externalUrl = Optional.of(origin);
        return this;
    }

    /**
     * Accepts this token for everything.
     *
     * @param secret the bearer token
     * @return this builder
     */
    public FakeGrafanaCloudBuilder token(String secret) {
        token = Objects.requireNonNull(secret, "secret");
        return this;
    }

    /**
     * Holds tokens made through the API to the scopes, realms and allowed subnets of their access policy. By default they
     * may do everything. The token of the fake always may.
     *
     * @return this builder
     */
    public FakeGrafanaCloudBuilder enforcePermissions() {
        permissions = true;
        return this;
    }

    /**
     * Does what {@link #enforcePermissions} would refuse, and tells of it: as a violation of the rule {@code x-required-scopes}
     * in the journal. With {@link FakeGrafanaCloud#requiredScopes} this shows what a token needs.
     *
     * @return this builder
     */
    public FakeGrafanaCloudBuilder reportPermissions() {
        reportedPermissions = true;
        return this;
    }

    /**
     * Refuses requests beyond the documented rate limit, by the fake's clock. By default there is none.
     *
     * @return this builder
     */
    public FakeGrafanaCloudBuilder enforceRateLimits() {
        rateLimits = true;
        return this;
    }

    /**
     * Refuses operations that the fake does not simulate, with status 501, and requests that break the spec. By default the
     * former's answer is the example of the spec, marked by the header {@code X-Gcom-Fake: not-simulated} and in the journal, and
     * the latter are read as generously as the service reads them: unknown fields and parameters are ignored and in the journal,
     * and null or an empty value may stand for an absent one.
     *
     * @return this builder
     * @see FakeGrafanaCloud#simulates
     */
    public FakeGrafanaCloudBuilder strict() {
        strict = true;
        return this;
    }

    /**
     * Starts with a state that {@link FakeGrafanaCloud#save} wrote, organization and secrets of tokens included, and continues
     * from there, as {@link FakeGrafanaCloud#restore} does.
     *
     * @param file the file, which must exist when the fake starts
     * @return this builder
     */
    public FakeGrafanaCloudBuilder seed(Path file) {
        seed = Optional.of(file);
        return this;
    }

    /**
     * Keeps the state in a file: it begins with what the file holds, if there is one, even where there is a {@link #seed}, and
     * what an answer tells of a change is saved before. While nothing can be saved, requests that change something are answered
     * with 5xx. Only its owner can read the file, which holds the secrets of all tokens.
     *
     * @param file the file, for this fake alone; one that cannot be read is left as it is and fails the start
     * @param survives what the state survives
     * @return this builder
     */
    public FakeGrafanaCloudBuilder state(Path file, Durability survives) {
        state = Optional.of(file);
        durability = Objects.requireNonNull(survives, "survives");
        return this;
    }

    /**
     * Answers requests below a path beside the API, for example those that the code under test sends to a stack's hosted
     * logs. Neither the spec nor the journal knows of them. The longest prefix decides.
     *
     * @param pathPrefix beginning of the path, such as {@code /loki/}; the API and the stacks' own paths come first
     * @param handler answers
     * @return this builder
     */
    public FakeGrafanaCloudBuilder route(String pathPrefix, RouteHandler handler) {
        routes.put(PathPrefix.of(pathPrefix).toString(), Objects.requireNonNull(handler, "handler"));
        return this;
    }

    /**
     * Answers requests below a path from a state of its own, for example the API of a stack's Grafana instance below {@code
     * /stacks/{slug}/api/}, or an endpoint below {@code /api/} that the spec does not have. The spec knows nothing of them. The
     * longest prefix decides, so that a stub can stand in for an operation too.
     *
     * @param pathPrefix beginning of the path, in which a part in braces is whatever stands there
     * @param handler answers
     * @return this builder
     * @see FakeGrafanaCloud#stubs
     */
    public FakeGrafanaCloudBuilder stub(String pathPrefix, StubHandler handler) {
        return stub("", pathPrefix, handler);
    }

    /**
     * Answers requests of one method below a path, as {@link #stub(String, StubHandler)} does those of all.
     *
     * @param method HTTP method in upper case
     * @param pathPrefix beginning of the path, in which a part in braces is whatever stands there
     * @param handler answers
     * @return this builder
     */
    public FakeGrafanaCloudBuilder stub(String method, String pathPrefix, StubHandler handler) {
        stubs.add(new Stub(stubs.size() + 1, method, pathPrefix, handler));
        return this;
    }

    /**
     * Tells of each exchange, before its answer is sent.
     *
     * @param listener is told; called by many threads
     * @return this builder
     */
    public FakeGrafanaCloudBuilder onExchange(Consumer<Exchange> listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    FakeGrafanaCloudBuilder spec(Spec other) {
        spec = () -> other;
        return this;
    }

    /**
     * Starts the fake.
     *
     * @return the running fake
     * @throws IllegalStateException if versions of Jackson are on the class path that do not work with each other
     */
    public FakeGrafanaCloud start() {
        JacksonVersions.check();
        return new FakeGrafanaCloud(new Setup(
                host,
                port,
                tls,
                externalUrl,
                token,
                permissions,
                reportedPermissions,
                rateLimits,
                strict,
                spec,
                state.filter(Files::exists).or(() -> seed),
                state.map(file -> new Setup.Kept(file, durability)),
                settings(token),
                Map.copyOf(routes),
                List.copyOf(stubs),
                List.copyOf(listeners)));
    }
}
