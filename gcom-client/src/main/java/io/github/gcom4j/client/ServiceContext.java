package io.github.gcom4j.client;

import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.internal.ClientSettings;
import io.github.gcom4j.client.internal.ExchangeChain;
import io.github.gcom4j.client.internal.FeignApis;
import io.github.gcom4j.client.internal.StackHealth;
import io.github.gcom4j.client.internal.Steps;
import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.model.Endpoint;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** What the services of a client share: how they make calls, where these take their steps, and what they fill in. */
final class ServiceContext {
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

    static ServiceContext of(ClientSettings settings) {
        ClientSettings once = settings.withCalls(settings.calls().withoutRetries());
        return new ServiceContext(settings, ExchangeChain.apis(settings), ExchangeChain.apis(once), Optional.empty());
    }

    /** Returns the same with calls that take their steps on another executor. */
    ServiceContext on(Executor steps) {
        return new ServiceContext(settings, apis, singleAttempts, Optional.of(steps));
    }

    /** Returns the same for calls that a wait repeats by itself. */
    ServiceContext withoutRetries() {
        return new ServiceContext(settings, singleAttempts, singleAttempts, here);
    }

    /** Returns the same for the calls of someone else, who is of an organization of its own. */
    ServiceContext as(Credentials other) {
        ServiceContext others =
                of(settings.withCalls(settings.calls().withoutOrganization()).withToken(other::token));
        return new ServiceContext(others.settings, others.apis, others.singleAttempts, here);
    }

    <T> T blocking(Class<T> api) {
        return apis.blocking(api);
    }

    <T> T async(Class<T> api) {
        return here.map(steps -> apis.async(api, steps)).orElseGet(() -> apis.async(api));
    }

    <T> T own(Class<T> api) {
        return apis.own(api);
    }

    /** Takes all steps of some work on the thread of the caller. */
    <T> T onCallersThread(Endpoint endpoint, Function<ServiceContext, CompletableFuture<T>> work) {
        return new Steps(settings.completions()).onCallersThread(endpoint, steps -> work.apply(on(steps)));
    }

    StackHealth health() {
        return new StackHealth(settings.transport(), steps());
    }

    /** The organization whose policies and tokens are meant, empty for that of the calling token. */
    Optional<Long> orgId() {
        return settings.calls().orgId();
    }

    /** The clock, and the timer whose waits end where the steps are taken. */
    Scheduler scheduler() {
        return new ResumingScheduler(settings.scheduler(), steps());
    }

    ClientSettings settings() {
        return settings;
    }

    private Executor steps() {
        return here.orElse(settings.completions());
    }
}
