package io.github.gcom4j.testkit;

import io.github.gcom4j.testkit.fault.Faults;
import io.github.gcom4j.testkit.internal.api.Api;
import io.github.gcom4j.testkit.internal.api.call.CallerIdentity;
import io.github.gcom4j.testkit.internal.api.call.Permissions;
import io.github.gcom4j.testkit.internal.api.stack.StackUrls;
import io.github.gcom4j.testkit.internal.http.LateService;
import io.github.gcom4j.testkit.internal.http.RateLimits;
import io.github.gcom4j.testkit.internal.http.RecordedStubs;
import io.github.gcom4j.testkit.internal.http.Saving;
import io.github.gcom4j.testkit.internal.http.Service;
import io.github.gcom4j.testkit.internal.http.journal.Journal;
import io.github.gcom4j.testkit.internal.http.routing.OutsideAddress;
import io.github.gcom4j.testkit.internal.route.RouteExchange;
import io.github.gcom4j.testkit.internal.snapshot.KeptState;
import io.github.gcom4j.testkit.internal.snapshot.SavedStates;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import io.github.gcom4j.testkit.internal.state.file.Snapshot;
import io.github.gcom4j.testkit.internal.state.table.Lazy;
import io.github.gcom4j.testkit.internal.wire.Security;
import io.github.gcom4j.testkit.internal.wire.WireServer;
import io.github.gcom4j.testkit.internal.wire.message.Limits;
import io.github.gcom4j.testkit.route.Stubs;
import java.util.Optional;
import java.util.function.Supplier;

/** What a running fake is made of, put together. */
final class Parts implements AutoCloseable {
    final Setup setup;
    final WireServer server;
    final CloudState state;
    final Journal journal;
    final Faults faults;
    final Stubs stubs;
    final Supplier<Api> api;
    final Optional<RateLimits> rateLimits;
    final SavedStates savedStates;
    final Optional<Snapshot> seed;
    final Optional<KeptState> kept;

    Parts(Setup setup) {
        this.setup = setup;
        this.journal = new Journal(setup.listeners());
        this.state = new CloudState(setup.settings(), Defaults.get());
        Timer timer = new Timer(setup.settings().clock());
        this.server = WireServer.bind(
                setup.host(),
                setup.port(),
                Limits.DEFAULT,
                setup.tls().map(Security::tls).orElse(Security.NONE),
                timer::after);
        this.faults = new Faults(server, timer::after);
        this.stubs = new Stubs(setup.stubs());
        this.rateLimits = setup.rateLimits();
        this.savedStates = new SavedStates(state, rateLimits, server.origin());
        try {
            this.seed = setup.seed().map(savedStates::startFrom);
            this.kept = setup.kept().map(chosen -> new KeptState(chosen.file(), chosen.durability(), savedStates));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        StackUrls urls = StackUrls.of(server.origin(), setup.settings().realStackUrls());
        this.api = Lazy.of(() -> new Api(setup.spec().get(), state, Defaults.get(), urls, setup.strict()));
        Optional<Permissions> permissions = setup.permissions(state);
        RouteExchange routes = new RouteExchange(
                setup.routes(),
                stubs,
                new RecordedStubs(journal, state, faults::next),
                state,
                kept.map(KeptState::forRoutes).orElse(Saving.NONE));
        server.serve(routes.beside(new OutsideAddress(
                LateService.begin(() -> service(permissions)), server.origin(), setup.externalUrl())));
    }

    private Service service(Optional<Permissions> permissions) {
        return new Service(
                setup.spec().get(),
                state,
                api.get(),
                new CallerIdentity(state, setup.ownerToken()),
                permissions,
                rateLimits,
                faults::next,
                journal,
                kept.map(Saving.class::cast).orElse(Saving.NONE));
    }

    /** Answers no more, and then saves what was not yet. */
    @Override
    public void close() {
        server.close();
        kept.ifPresent(KeptState::close);
    }
}
