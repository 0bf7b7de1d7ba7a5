package io.github.gcom4j.testkit.internal.wire;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Takes connections until it is closed, whatever happens meanwhile. */
final class Acceptor {
    private static final long PAUSE_MILLIS = 20;

    private final ServerSocket listener;
    private final Consumer<Socket> taker;
    private final Runnable outOfMeans;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private Acceptor(ServerSocket listener, Consumer<Socket> taker, Runnable outOfMeans) {
        this.listener = listener;
        this.taker = taker;
        this.outOfMeans = outOfMeans;
    }

    /**
     * Starts to take connections.
     *
     * @param outOfMeans is told when one cannot be taken, as a rule because files or threads have run out
     */
    static Acceptor start(ServerSocket listener, Consumer<Socket> taker, Runnable outOfMeans) {
        Acceptor acceptor = new Acceptor(listener, taker, outOfMeans);
        Thread thread = new Thread(acceptor::run, "fake-grafana-cloud-" + listener.getLocalPort());
        thread.setDaemon(true);
        thread.start();
        return acceptor;
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** The port is free only once nobody waits at its socket any more. */
    void close() {
        closed.complete(null);
        try {
            listener.close();
        } catch (IOException e) {
            // It is of no more use, closed or not.
            ended.join();
            return;
        }
        ended.join();
    }

    private void run() {
        try {
            while (isOpen()) {
                accept();
            }
        } finally {
            ended.complete(null);
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private void accept() {
        try {
            taker.accept(listener.accept());
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            if (isOpen()) {
                outOfMeans.run();
                pause();
            }
        }
    }

    /** What has run out comes back as others end. */
    private void pause() {
        try {
            closed.get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            // Nobody interrupts this thread, and what has closed it has not failed.
            return;
        }
    }
}
