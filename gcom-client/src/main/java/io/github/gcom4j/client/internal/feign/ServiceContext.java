package io.github.gcom4j.client.internal.feign;

import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.internal.answer.UnknownOutcome;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.async.ResumingScheduler;
import io.github.gcom4j.client.internal.async.Steps;
import io.github.gcom4j.client.internal.chain.CallerContext;
import io.github.gcom4j.client.internal.chain.ExchangeChain;
import io.github.gcom4j.client.internal.settings.ClientSettings;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.model.Endpoint;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** What the services of a client share: how they make calls, where these take their steps, and what they fill in. */
public final class ServiceContext {
    private final ClientSettings settings;
    private final FeignApis apis;
    private final FeignApis singleAttempts;
    private final Optional<Executor> here;

    private ServiceContext(ClientSettings settings, FeignApis apis, FeignApis singleAttempts, Optional<Executor> here) {
        this.settings = settings;
        this.apis = apis;
        this.singleAttempts = singleAttempts;
        this.here = here;
    }

    public static ServiceContext of(ClientSettings settings) {
        ClientSettings once = settings.withCalls(settings.calls().withoutRetries());
        return new ServiceContext(settings, apis(settings), apis(once), Optional.empty());
    }

    /** Returns where calls take their steps. */
    public Executor steps() {
        return here.orElse(settings.completions());
    }

    /** Returns the same with calls that take their steps on another executor. */
    public ServiceContext on(Executor steps) {
        return new ServiceContext(settings, apis, singleAttempts, Optional.of(steps));
    }

    /** Returns the same for calls that a wait repeats by itself. */
    public ServiceContext withoutRetries() {
        return new ServiceContext(settings, singleAttempts, singleAttempts, here);
    }

    /** Returns the same for the calls of someone else, who is of an organization of its own. */
    public ServiceContext as(Credentials other) {
        ServiceContext others =
                of(settings.withCalls(settings.calls().withoutOrganization()).withToken(other::token));
        return new ServiceContext(others.settings, others.apis, others.singleAttempts, here);
    }

    public <T> T blocking(Class<T> api) {
        return apis.blocking(api);
    }

    public <T> T async(Class<T> api) {
        return here.map(steps -> apis.async(api, steps)).orElseGet(() -> apis.async(api));
    }

    public <T> T own(Class<T> api) {
        return apis.own(api);
    }

    /** Takes all steps of some work on the thread of the caller. */
    public <T> T onCallersThread(Endpoint endpoint, Function<ServiceContext, CompletableFuture<T>> work) {
        return new Steps(settings.completions()).onCallersThread(endpoint, steps -> work.apply(on(steps)));
    }

    /** The organization whose policies and tokens are meant, empty for that of the calling token. */
    public Optional<Long> orgId() {
        return settings.calls().orgId();
    }

    /** The clock, and the timer whose waits end where the steps are taken, in the context of whoever began to wait. */
    public Scheduler scheduler() {
        return new ResumingScheduler(settings.scheduler(), this::resumed);
    }

    /** Continues where the steps are taken, in the context of the current thread. */
    public <T> CompletableFuture<T> resumed(CompletableFuture<T> work) {
        return CallerContext.kept(settings.tracer(), Futures.resumedOn(steps(), work));
    }

    /** Prepares for a create that begins now and may end without an answer. */
    public UnknownOutcome unknownOutcome() {
        return new UnknownOutcome(
                scheduler(), settings.serverTime(), settings.calls().callTimeout());
    }

    public ClientSettings settings() {
        return settings;
    }

    private static FeignApis apis(ClientSettings settings) {
        return new FeignApis(settings, ExchangeChain.of(settings));
    }
}
