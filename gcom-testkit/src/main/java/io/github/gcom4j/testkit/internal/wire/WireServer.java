package io.github.gcom4j.testkit.internal.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Listens on a port, with a thread for each connection. It can go deaf and hear again. */
public final class WireServer implements AutoCloseable {
    private static final int BACKLOG = 2048;

    private final String host;
    private final InetSocketAddress address;
    private final Limits limits;
    private final Pauses pauses;
    private final ExecutorService threads = Threads.daemons();
    private final Map<Socket, Thread> open = new ConcurrentHashMap<>();
    private final AtomicInteger toReset = new AtomicInteger();
    private ServerSocket listener;
    private CompletableFuture<Void> deaf = CompletableFuture.completedFuture(null);
    private @Nullable Socket placeholder;
    private volatile @Nullable Exchanger exchanger;
    private volatile boolean accepting;

    private WireServer(
            String host,
            ServerSocket listener,
            Limits limits,
            Function<Duration, CompletableFuture<Void>> waitsByClock) {
        this.listener = listener;
        this.host = host;
        this.address = new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
        this.limits = limits;
        this.pauses = new Pauses(waitsByClock);
    }

    /**
     * Binds a port, any free one for 0. Nothing is answered before {@link #serve}.
     *
     * @param host name or number of an address of this machine
     * @param port the port, or 0
     * @param limits how large requests may be
     * @param waitsByClock what waits by the clock of the fake
     */
    public static WireServer bind(
            String host, int port, Limits limits, Function<Duration, CompletableFuture<Void>> waitsByClock) {
        return new WireServer(host, listen(new InetSocketAddress(host, port)), limits, waitsByClock);
    }

    /** Starts to answer. */
    public synchronized void serve(Exchanger answers) {
        exchanger = answers;
        accept(listener);
    }

    public int port() {
        return address.getPort();
    }

    /** Returns the URL that this machine reaches it by, without a path. */
    public String origin() {
        String name = address.getAddress().isAnyLocalAddress() ? "127.0.0.1" : host;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port();
    }

    /** Ends all connections but the one that asks for it, and lets the system refuse new ones. */
    public synchronized void refuse() {
        if (placeholder == null && !threads.isShutdown()) {
            goDeaf();
            endOthers();
            placeholder = placeholder();
        }
    }

    /** Ends all connections but the one that asks for it, and resets the next ones as soon as they are made. */
    public void resetNext(int connections) {
        toReset.set(connections);
        endOthers();
    }

    /** Takes connections again, on the same port. */
    public synchronized void listen() {
        toReset.set(0);
        if (placeholder != null && !threads.isShutdown()) {
            closeQuietly(placeholder);
            placeholder = null;
            listener = listen(address);
            accept(listener);
        }
    }

    @Override
    public synchronized void close() {
        pauses.close();
        goDeaf();
        open.keySet().forEach(WireServer::closeQuietly);
        threads.shutdown();
        if (placeholder != null) {
            closeQuietly(placeholder);
        }
    }

    private static ServerSocket listen(InetSocketAddress address) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(address, BACKLOG);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Port " + address.getPort() + " of " + address.getHostString() + " cannot be used", e);
        }
    }

    /** A socket that holds the port without listening keeps other programs from taking it meanwhile. */
    private Socket placeholder() {
        try {
            Socket socket = new Socket();
            socket.setReuseAddress(true);
            socket.bind(address);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port() + " cannot be kept", e);
        }
    }

    private void accept(ServerSocket source) {
        accepting = true;
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Thread acceptor = new Thread(() -> acceptAll(source, ended), "fake-grafana-cloud-" + port());
        acceptor.setDaemon(true);
        acceptor.start();
        deaf = ended;
    }

    private void acceptAll(ServerSocket source, CompletableFuture<Void> ended) {
        try {
            while (true) {
                serve(source.accept());
            }
        } catch (IOException listenerIsClosed) {
            return;
        } finally {
            ended.complete(null);
        }
    }

    private void serve(Socket socket) {
        Exchanger answers = exchanger;
        open.put(socket, Thread.currentThread());
        if (answers == null || !accepting || isToReset(socket)) {
            closeQuietly(socket);
            open.remove(socket);
            return;
        }
        threads.execute(() -> {
            open.replace(socket, Thread.currentThread());
            new Connection(socket, answers, limits, pauses).run();
            open.remove(socket);
        });
    }

    /** Prepares a reset, which closing brings about, where one is left. */
    private boolean isToReset(Socket socket) {
        if (toReset.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            return false;
        }
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException clientWasFaster) {
            return true;
        }
        return true;
    }

    /** The port is free only once nobody waits at its old socket any more. */
    private void goDeaf() {
        accepting = false;
        closeQuietly(listener);
        deaf.join();
    }

    private void endOthers() {
        open.forEach((socket, thread) -> {
            if (thread != Thread.currentThread()) {
                closeQuietly(socket);
            }
        });
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            // It is of no more use, closed or not.
            return;
        }
    }
}
