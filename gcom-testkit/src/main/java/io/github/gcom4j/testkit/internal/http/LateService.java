package io.github.gcom4j.testkit.internal.http;

import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.state.table.Lazy;
import io.github.gcom4j.testkit.internal.wire.Exchanger;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import io.github.gcom4j.testkit.internal.wire.message.RequestHead;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets a fake listen before its service is made, since the first in a JVM takes long to make. Whoever started the fake goes
 * on meanwhile, usually to make a client.
 */
public final class LateService implements Exchanger {
    private static final AtomicBoolean WARM = new AtomicBoolean();

    private final Supplier<Service> service;

    private LateService(Supplier<Service> service) {
        this.service = service;
    }

    /** Begins to make a service. Requests that come before it is there wait for it. */
    public static Exchanger begin(Supplier<Service> source) {
        Supplier<Service> service = Lazy.of(source);
        Thread maker = new Thread(() -> make(service), "fake-grafana-cloud-start");
        maker.setDaemon(true);
        // Each request tells of a failure.
        maker.setUncaughtExceptionHandler((thread, failure) -> {});
        maker.start();
        return new LateService(service);
    }

    /** Classes are loaded once in a JVM, so only its first service needs to warm up. */
    private static void make(Supplier<Service> service) {
        Service made = service.get();
        if (!WARM.getAndSet(true)) {
            made.warmUp();
        }
    }

    @Override
    public RawAnswer answer(RawRequest request) {
        return withService(ready -> ready.answer(request));
    }

    @Override
    public RawAnswer refuse(RequestHead head, int status, String reason) {
        return withService(ready -> ready.refuse(head, status, reason));
    }

    @Override
    public int mostBodyBytes(String rawPath) {
        return Service.MOST_BODY_BYTES;
    }

    private RawAnswer withService(Function<Service, RawAnswer> use) {
        Service ready;
        try {
            ready = service.get();
        } catch (RuntimeException | LinkageError e) {
            return Replies.answer(
                    Refusal.defect("InternalError", "The fake cannot start: " + e),
                    UUID.randomUUID().toString());
        }
        return use.apply(ready);
    }
}
