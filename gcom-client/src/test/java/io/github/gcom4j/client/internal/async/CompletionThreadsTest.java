package io.github.gcom4j.client.internal.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A thread that serves everybody carries nothing of the caller who happened to need it first. */
class CompletionThreadsTest {
    private static final InheritableThreadLocal<String> TENANT = new InheritableThreadLocal<>();

    @Test
    void aNewThread_hasNeitherThreadLocalsNorClassLoaderOfWhoeverNeedsIt() throws Exception {
        ForkJoinPool pool = CompletionThreads.pool();
        Thread here = Thread.currentThread();
        ClassLoader before = here.getContextClassLoader();
        try (URLClassLoader application = new URLClassLoader(new URL[0])) {
            here.setContextClassLoader(application);
            TENANT.set("one");

            assertThat(seen(pool, TENANT::get)).isNull();
            assertThat(seen(pool, () -> Thread.currentThread().getContextClassLoader()))
                    .isSameAs(CompletionThreads.class.getClassLoader());
            assertThat(seen(CompletionThreads.SPARE, TENANT::get)).isNull();
        } finally {
            here.setContextClassLoader(before);
            TENANT.remove();
            pool.shutdown();
        }
    }

    private interface Look {
        @Nullable
        Object at();
    }

    private static @Nullable Object seen(Executor threads, Look look) throws Exception {
        CompletableFuture<@Nullable Object> seen = new CompletableFuture<>();
        threads.execute(() -> seen.complete(look.at()));
        return seen.get(30, TimeUnit.SECONDS);
    }
}
