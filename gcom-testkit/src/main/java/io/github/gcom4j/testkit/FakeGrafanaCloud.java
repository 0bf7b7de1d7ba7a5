package io.github.gcom4j.testkit;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.fault.Faults;
import io.github.gcom4j.testkit.internal.http.RateLimits;
import io.github.gcom4j.testkit.internal.snapshot.KeptState;
import io.github.gcom4j.testkit.internal.snapshot.SnapshotFile;
import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.journal.Violation;
import io.github.gcom4j.testkit.route.Stubs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    private final Parts parts;

    FakeGrafanaCloud(Setup setup) {
        this.parts = new Parts(setup);
    }

    /**
     * Starts a fake with the organization and regions of the API's documentation, on a free port. It listens when this
     * returns. The first of a JVM then reads what it answers from, and its first requests wait for that.
     *
     * @return the running fake
     * @throws IllegalStateException if versions of Jackson are on the class path that do not work with each other
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
        return parts.server.origin();
    }

    /**
     * Returns the token that may do everything.
     *
     * @return the secret to send as bearer token
     */
    public String token() {
        return parts.setup.ownerToken();
    }

    /**
     * Returns the organization whose cloud this is.
     *
     * @return the organization, whose slug most paths need
     */
    public Organization organization() {
        return parts.state.organization();
    }

    /**
     * Returns the clock that decides about readiness, expiry and every timestamp.
     *
     * @return the clock the fake was built with
     */
    public Clock clock() {
        return parts.setup.settings().clock();
    }

    /**
     * Puts an operation in progress at a stack, as if someone else had started it. Others are refused meanwhile.
     *
     * @param stackIdOrSlug the stack
     * @param time how long, by the fake's clock
     * @throws IllegalArgumentException if there is no such stack
     */
    public void operationInProgress(String stackIdOrSlug, Duration time) {
        parts.state.change(
                stackIdOrSlug, stack -> stack.busyUntil(parts.state.now().plus(time)));
    }

    /**
     * Puts the Grafana instance of a stack to sleep, until someone visits its login page.
     *
     * @param stackIdOrSlug the stack
     * @throws IllegalArgumentException if there is no such stack
     */
    public void pause(String stackIdOrSlug) {
        parts.state.change(stackIdOrSlug, stack -> stack.paused(true));
    }

    /**
     * Counts the rate limits as used up, until their period is over by the fake's clock.
     *
     * @throws IllegalStateException if the fake enforces no rate limits
     */
    public void exhaustRateLimits() {
        parts.rateLimits
                .orElseThrow(() -> new IllegalStateException("The fake enforces no rate limits: build it so"))
                .exhaust(Spec.shipped().operations());
    }

    /**
     * Tells whether the fake simulates an operation: does what it does to the state and answers from that. The others, which
     * are known from the spec alone, are checked by it and answered with its example of a success.
     *
     * @param operation the operation
     * @return false if the answer is the example
     */
    public boolean simulates(Operation operation) {
        return parts.api.get().simulates(operation.id());
    }

    /**
     * Returns what is to go wrong, at first nothing.
     *
     * @return the faults of this fake
     */
    public Faults faults() {
        return parts.faults;
    }

    /**
     * Returns the answers of the user's own.
     *
     * @return those of the builder and those that were added since
     */
    public Stubs stubs() {
        return parts.stubs;
    }

    /**
     * Returns the latest requests and what came of them, at most 10,000.
     *
     * @return the exchanges, the oldest first
     */
    public List<Exchange> journal() {
        return parts.journal.exchanges();
    }

    /** Forgets the exchanges so far. */
    public void clearJournal() {
        parts.journal.clear();
    }

    /**
     * Returns what the spec has against the requests in the journal.
     *
     * @return the violations, the oldest first
     */
    public List<Violation> violations() {
        return journal().stream()
                .flatMap(exchange -> exchange.violations().stream())
                .toList();
    }

    /**
     * Returns the journal as an HTTP archive (HAR 1.2), of each body the first 4096 bytes. What the spec calls secret is left
     * out, and so is what was no request at all.
     *
     * @return the archive, in JSON
     */
    public String har() {
        return parts.journal.har(apiUrl());
    }

    /**
     * Puts things straight into the state.
     *
     * @return what can be put there
     */
    public Given given() {
        return new Given(parts.api.get(), parts.state);
    }

    /**
     * Asserts things about the state and the journal.
     *
     * @return what can be asserted
     */
    public Verification verify() {
        return new Verification(this, parts.state, parts.journal);
    }

    /**
     * Makes the fake as it was when it started, with the state of its seed if it had one, and with the same address,
     * settings and time. Journal, faults, later stubs and the counts of rate limits are forgotten.
     */
    public void reset() {
        synchronized (parts.state) {
            parts.state.clear();
            parts.seed.ifPresent(parts.state::restore);
        }
        parts.faults.clear();
        parts.stubs.clear();
        parts.journal.clear();
        parts.rateLimits.ifPresent(RateLimits::clear);
    }

    /**
     * Writes the state as JSON, for {@link FakeGrafanaCloudBuilder#seed}, with the secrets of all tokens, the time and what was
     * used of the rate limits, without settings, faults and the journal.
     *
     * @param file the file, which is replaced if there is one
     */
    public void save(Path file) {
        SnapshotFile.write(file, parts.savedStates.current());
    }

    /**
     * Returns what {@link #save} writes.
     *
     * @return the state as JSON, the secrets of all tokens included
     */
    public String snapshot() {
        return parts.savedStates.current().toJson();
    }

    /**
     * Returns the latest of everything that is there: for each kind a total and at most 100 records, without secrets.
     *
     * @return the overview as JSON
     */
    public String overview() {
        return new Overview(parts.state).toJson();
    }

    /**
     * Replaces the state by one that was saved, and continues from there: at its time, where the clock is a {@link VirtualClock}
     * or resumable, with rate limits as used up as they were. Journal, faults, stubs and settings stay.
     *
     * @param snapshot what {@link #snapshot} returned or {@link #save} wrote
     * @throws IllegalArgumentException if it is something else; the state stays as it was
     */
    public void restore(String snapshot) {
        parts.savedStates.restore(snapshot);
    }

    /**
     * Tells why the state cannot be saved at present, for fakes that {@link FakeGrafanaCloudBuilder#state keep} it.
     *
     * @return the reason, empty while all is well
     */
    public Optional<String> stateProblem() {
        return parts.kept.flatMap(KeptState::problem);
    }

    /**
     * Returns which scopes the requests so far need.
     *
     * @return the scopes that the operations of the journal need by the spec, in their order
     */
    public Set<String> requiredScopes() {
        Set<String> scopes = new TreeSet<>();
        parts.journal
                .called()
                .forEach(operation -> scopes.addAll(
                        parts.setup.spec().get().operation(operation.id()).scopes()));
        return scopes;
    }

    /**
     * Stops to listen.
     *
     * @throws AssertionError if an answer of the fake broke the spec, which is a defect of the fake
     */
    @Override
    public void close() {
        parts.close();
        parts.journal.requireNoDrift();
    }
}
