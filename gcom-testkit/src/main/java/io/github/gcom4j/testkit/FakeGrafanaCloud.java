package io.github.gcom4j.testkit;

import io.github.gcom4j.model.Organization;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.internal.api.Api;
import io.github.gcom4j.testkit.internal.api.Credentials;
import io.github.gcom4j.testkit.internal.api.Permissions;
import io.github.gcom4j.testkit.internal.api.StackUrls;
import io.github.gcom4j.testkit.internal.http.Journal;
import io.github.gcom4j.testkit.internal.http.LateService;
import io.github.gcom4j.testkit.internal.http.RateLimits;
import io.github.gcom4j.testkit.internal.http.Service;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import io.github.gcom4j.testkit.internal.state.Lazy;
import io.github.gcom4j.testkit.internal.state.Settings;
import io.github.gcom4j.testkit.internal.state.Snapshot;
import io.github.gcom4j.testkit.internal.wire.Limits;
import io.github.gcom4j.testkit.internal.wire.WireServer;
import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.journal.Violation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A Grafana Cloud inside this JVM. It listens on the loopback interface, answers every operation of the API from its own
 * state, and checks each request and each of its own answers against the spec.
 *
 * <pre>{@code
 * try (var cloud = FakeGrafanaCloud.start();
 *         var client = GcomClient.builder().apiUrl(cloud.apiUrl()).token(cloud.token()).build()) {
 *     client.stacks().create(...);
 * }
 * }</pre>
 *
 * <p>It is thread-safe. Fakes do not know of each other, so that tests can run in parallel with one each.
 */
public final class FakeGrafanaCloud implements AutoCloseable {
    private final WireServer server;
    private final CloudState state;
    private final Journal journal;
    private final Faults faults;
    private final Settings settings;
    private final String token;
    private final Supplier<Api> api;
    private final Optional<RateLimits> rateLimits;
    private final SavedStates savedStates;
    private final Optional<Snapshot> seed;

    FakeGrafanaCloud(Setup setup) {
        this.settings = setup.settings();
        this.token = setup.ownerToken();
        this.journal = new Journal(setup.listeners());
        this.state = new CloudState(settings, Defaults.get());
        Timer timer = new Timer(settings.clock());
        this.server = WireServer.bind(setup.host(), setup.port(), Limits.DEFAULT, timer::after);
        this.faults = new Faults(server, timer);
        this.rateLimits = setup.rateLimits();
        this.savedStates = new SavedStates(state, rateLimits, apiUrl());
        this.seed = setup.seed().map(this::startFrom);
        StackUrls urls = StackUrls.of(apiUrl(), settings.realStackUrls());
        this.api = Lazy.of(() -> new Api(Spec.shipped(), state, Defaults.get(), urls));
        Optional<Permissions> permissions = setup.permissions(state);
        server.serve(RouteExchange.beside(LateService.begin(() -> service(permissions)), setup.routes()));
    }

    private Service service(Optional<Permissions> permissions) {
        Credentials credentials = new Credentials(state, token);
        return new Service(
                Spec.shipped(), state, api.get(), credentials, permissions, rateLimits, faults::next, journal);
    }

    /**
     * Starts a fake with the organization and regions of the API's documentation, on a free port. It listens when this
     * returns. The first of a JVM goes on to read what it answers from, and its first requests wait for that.
     *
     * @return the running fake
     */
    public static FakeGrafanaCloud start() {
        return builder().start();
    }

    /**
     * Prepares a fake that differs from the default.
     *
     * @return a new builder
     */
    public static FakeGrafanaCloudBuilder builder() {
        return new FakeGrafanaCloudBuilder();
    }

    /**
     * Returns the origin to give to a client in place of {@code https://grafana.com}.
     *
     * @return the URL, without the prefix {@code /api} and without a slash at the end
     */
    public String apiUrl() {
        return server.origin();
    }

    /**
     * Returns the token that may do everything.
     *
     * @return the secret to send as bearer token
     */
    public String token() {
        return token;
    }

    /**
     * Returns the organization whose cloud this is.
     *
     * @return the organization, whose slug most paths need
     */
    public Organization organization() {
        return state.organization();
    }

    /**
     * Returns the clock that decides about readiness, expiry and every timestamp.
     *
     * @return the clock the fake was built with
     */
    public Clock clock() {
        return settings.clock();
    }

    /**
     * Lets an operation go on at a stack, as if someone else had started it. Others are refused meanwhile.
     *
     * @param stackIdOrSlug the stack
     * @param time how long, by the fake's clock
     * @throws IllegalArgumentException if there is no such stack
     */
    public void operationInProgress(String stackIdOrSlug, Duration time) {
        state.change(stackIdOrSlug, stack -> stack.busyUntil(state.now().plus(time)));
    }

    /**
     * Puts the Grafana instance of a stack to sleep, until someone visits its login page.
     *
     * @param stackIdOrSlug the stack
     * @throws IllegalArgumentException if there is no such stack
     */
    public void pause(String stackIdOrSlug) {
        state.change(stackIdOrSlug, stack -> stack.paused(true));
    }

    /**
     * Counts the rate limits as used up, until their period is over by the fake's clock.
     *
     * @throws IllegalStateException if the fake enforces no rate limits
     */
    public void exhaustRateLimits() {
        rateLimits
                .orElseThrow(() -> new IllegalStateException("The fake enforces no rate limits: build it so"))
                .exhaust(Spec.shipped().operations());
    }

    /**
     * Returns what is to go wrong, at first nothing.
     *
     * @return the faults of this fake
     */
    public Faults faults() {
        return faults;
    }

    /**
     * Returns the latest requests and what came of them, at most 10,000.
     *
     * @return the exchanges, the oldest first
     */
    public List<Exchange> journal() {
        return journal.exchanges();
    }

    /**
     * Returns what the spec has against the requests in the journal.
     *
     * @return the violations, the oldest first
     */
    public List<Violation> violations() {
        return journal.exchanges().stream()
                .flatMap(exchange -> exchange.violations().stream())
                .toList();
    }

    /**
     * Returns the journal as an HTTP archive (HAR 1.2), which browsers and other tools can show. Of each body it has the
     * first 4096 bytes; what the spec calls secret is left out, and so is what was no request at all.
     *
     * @return the archive, in JSON
     */
    public String har() {
        return journal.har(apiUrl());
    }

    /**
     * Puts things straight into the state.
     *
     * @return what can be put there
     */
    public Given given() {
        return new Given(api.get(), state);
    }

    /**
     * Asserts things about the state and the journal.
     *
     * @return what can be asserted
     */
    public Verification verify() {
        return new Verification(this, state);
    }

    /**
     * Makes the fake as it was when it started, with the state of its seed if it had one, and with the same address,
     * settings and time. Journal, faults and the counts of rate limits are forgotten.
     */
    public void reset() {
        synchronized (state) {
            state.clear();
            seed.ifPresent(state::restore);
        }
        faults.clear();
        journal.clear();
        rateLimits.ifPresent(RateLimits::clear);
    }

    /**
     * Writes the state as JSON, for {@link FakeGrafanaCloudBuilder#seed}. The file holds the secrets of all tokens; they
     * open nothing but fakes with this state. What was used of the rate limits and what time it is are part of it;
     * settings, faults and the journal are not.
     *
     * @param file the file, which is replaced if there is one
     */
    public void save(Path file) {
        SnapshotFile.write(file, snapshot());
    }

    /**
     * Returns what {@link #save} writes.
     *
     * @return the state as JSON, the secrets of all tokens included
     */
    public String snapshot() {
        return savedStates.json();
    }

    /**
     * Replaces the state by one that was saved, and goes on from there: a {@link VirtualClock} is put to the time of the
     * snapshot, forward or back, for all who share it, any other {@link ResumableClock} is told that time, and the rate limits
     * are as used up as they were. Other clocks stay as they are, and so do journal, faults and settings.
     *
     * @param snapshot what {@link #snapshot} returned or {@link #save} wrote
     * @throws IllegalArgumentException if it is something else; the state stays as it was
     */
    public void restore(String snapshot) {
        savedStates.restore(snapshot);
    }

    /** Forgets the exchanges so far. */
    public void clearJournal() {
        journal.clear();
    }

    /**
     * Stops to listen.
     *
     * @throws AssertionError if an answer of the fake broke the spec, which is a defect of the fake
     */
    @Override
    public void close() {
        server.close();
        journal.requireNoDrift();
    }

    private Snapshot startFrom(Path file) {
        try {
            return savedStates.startFrom(file);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }
}
