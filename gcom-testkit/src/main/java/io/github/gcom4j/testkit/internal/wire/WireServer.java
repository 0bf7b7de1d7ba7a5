package io.github.gcom4j.testkit.internal.wire;

import io.github.gcom4j.testkit.internal.wire.message.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Listens on a port, with a thread for each connection. It can go deaf for a time, but only as it is told to. */
public final class WireServer implements AutoCloseable {
    private static final int BACKLOG = 2048;

    private final String host;
    private final InetSocketAddress address;
    private final Limits limits;
    private final Security security;
    private final Pauses pauses;
    private final ExecutorService threads = Threads.daemons();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger toReset = new AtomicInteger();
    private final ServerSocket first;
    private Optional<Acceptor> acceptor = Optional.empty();
    private @Nullable Socket placeholder;
    private long outage;
    private volatile @Nullable Exchanger exchanger;

    private WireServer(
            String host,
            ServerSocket listener,
            Limits limits,
            Security security,
            Function<Duration, CompletableFuture<Void>> waitsByClock) {
        this.first = listener;
        this.security = security;
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
     * @param security what connections are wrapped in
     * @param waitsByClock what waits by the clock of the fake
     */
    public static WireServer bind(
            String host,
            int port,
            Limits limits,
            Security security,
            Function<Duration, CompletableFuture<Void>> waitsByClock) {
        return new WireServer(host, listen(new InetSocketAddress(host, port)), limits, security, waitsByClock);
    }

    /** Starts to answer. */
    public synchronized void serve(Exchanger answers) {
        exchanger = answers;
        accept(first);
    }

    public int port() {
        return address.getPort();
    }

    /** Returns the URL that this machine reaches it by, without a path. */
    public String origin() {
        String name = address.getAddress().isAnyLocalAddress() ? "127.0.0.1" : host;
        return security.scheme() + "://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port();
    }

    /**
     * Ends all connections but the one that asks for it, and lets the system refuse new ones.
     *
     * @return what ends this outage and no later one
     */
    public synchronized long refuse() {
        outage++;
        if (placeholder == null && !threads.isShutdown()) {
            goDeaf();
            endOthers();
            placeholder = placeholder();
        }
        return outage;
    }

    /** Ends all connections but the one that asks for it, and resets the next ones as soon as they are made. */
    public void resetNext(int connections) {
        toReset.set(connections);
        endOthers();
    }

    /** Takes connections again, on the same port. */
    public synchronized void listen() {
        outage++;
        toReset.set(0);
        if (placeholder != null && !threads.isShutdown()) {
            closeQuietly(placeholder);
            placeholder = null;
            accept(listen(address));
        }
    }

    /** Takes connections again unless that outage is over and another one may have begun. */
    public synchronized void listenAfter(long ended) {
        if (outage == ended) {
            listen();
        }
    }

    @Override
    public synchronized void close() {
        pauses.close();
        closeQuietly(first);
        goDeaf();
        open.forEach(Connection::close);
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
        acceptor = Optional.of(Acceptor.start(source, this::serve, this::endLongestWaiting));
    }

    private void serve(Socket socket) {
        Connection connection = new Connection(socket, limits);
        Exchanger answers = exchanger;
        if (answers == null || isToReset(connection)) {
            connection.close();
            return;
        }
        if (open.size() >= limits.connections()) {
            endLongestWaiting();
        }
        open.add(connection);
        try {
            threads.execute(() -> serve(connection, answers));
        } catch (RuntimeException | OutOfMemoryError e) {
            end(connection);
            throw e;
        }
    }

    private void serve(Connection connection, Exchanger answers) {
        try {
            connection.serve(answers, security, pauses);
        } finally {
            end(connection);
        }
    }

    private void end(Connection connection) {
        connection.close();
        open.remove(connection);
    }

    /** Answers that have begun are completed. */
    private void endLongestWaiting() {
        open.stream()
                .filter(Connection::waits)
                .min(Comparator.comparingLong(Connection::waitingSince))
                .ifPresent(this::end);
    }

    /** Prepares a reset, which closing brings about, where one is left. */
    private boolean isToReset(Connection connection) {
        if (toReset.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            return false;
        }
        try {
            connection.resetOnClose();
        } catch (IOException clientWasFaster) {
            return true;
        }
        return true;
    }

    private void goDeaf() {
        acceptor.ifPresent(Acceptor::close);
        acceptor = Optional.empty();
    }

    private void endOthers() {
        open.stream().filter(connection -> !connection.isOwn()).forEach(Connection::close);
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
