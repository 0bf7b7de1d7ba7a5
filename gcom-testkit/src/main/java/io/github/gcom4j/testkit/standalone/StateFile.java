package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.journal.Exchange;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Keeps the state of a fake in a file. Changes that come while it writes are written together. */
final class StateFile {
    private final Path file;
    private final AtomicBoolean behind = new AtomicBoolean();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "state-file");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable FakeGrafanaCloud cloud;

    StateFile(Path file) {
        this.file = file;
    }

    /** Starts to keep the state of a fake. A file that cannot be written is noticed now rather than later. */
    synchronized void keep(FakeGrafanaCloud fake) {
        fake.save(file);
        cloud = fake;
    }

    /** Takes note of an exchange, which may have changed the state. */
    void after(Exchange exchange) {
        if (!exchange.method().equals("GET") && !exchange.method().equals("HEAD")) {
            changed();
        }
    }

    /** Has the state written soon. */
    synchronized void changed() {
        FakeGrafanaCloud fake = cloud;
        if (fake != null && behind.compareAndSet(false, true)) {
            writer.execute(() -> {
                behind.set(false);
                save(fake);
            });
        }
    }

    /** Writes the state for the last time. */
    synchronized void close() {
        FakeGrafanaCloud fake = cloud;
        cloud = null;
        writer.shutdown();
        if (fake != null) {
            save(fake);
        }
    }

    private void save(FakeGrafanaCloud fake) {
        // One at a time: the last writer must be the one that saw the last change.
        synchronized (behind) {
            fake.save(file);
        }
    }
}
