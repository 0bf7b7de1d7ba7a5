package io.github.gcom4j.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.PriorityQueue;

/** A bare server on one thread, in a process of its own: it costs next to nothing, and the same for all. */
public final class CannedServer {
    private static final int BACKLOG = 4096;
    private static final long NANOS_OF_A_MILLI = 1_000_000;

    private final CannedAnswers answers;
    private final long delayNanos;
    private final PriorityQueue<Delayed> delayed = new PriorityQueue<>();

    private CannedServer(CannedAnswers answers, long delayNanos) {
        this.answers = answers;
        this.delayNanos = delayNanos;
    }

    /**
     * Prints the port it listens on, and serves until it is killed.
     *
     * @param arguments the directory of the bodies, how many pages the list of access policies has, and how many
     *     milliseconds each answer takes
     * @throws IOException if it cannot listen
     */
    public static void main(String[] arguments) throws IOException {
        CannedAnswers answers = new CannedAnswers(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        new CannedServer(answers, Integer.parseInt(arguments[2]) * NANOS_OF_A_MILLI).serve();
    }

    private void serve() throws IOException {
        try (Selector selector = Selector.open();
                ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
            listener.configureBlocking(false);
            listener.register(selector, SelectionKey.OP_ACCEPT);
            System.out.println(listener.socket().getLocalPort());
            while (true) {
                selector.select(key -> handle(key, selector), millisToNext());
                sendDue();
            }
        }
    }

    private void handle(SelectionKey key, Selector selector) {
        try {
            if (key.isAcceptable()) {
                accept(((ServerSocketChannel) key.channel()).accept(), selector);
            } else {
                serve((ServerConnection) key.attachment(), key.isReadable());
            }
        } catch (IOException gone) {
            key.cancel();
        }
    }

    private static void accept(SocketChannel channel, Selector selector) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        key.attach(new ServerConnection(channel, key));
    }

    private void serve(ServerConnection connection, boolean readable) throws IOException {
        if (readable && !connection.read()) {
            connection.close();
            return;
        }
        String target = readable ? connection.takeTarget() : null;
        if (target == null) {
            connection.write();
        } else if (delayNanos == 0) {
            connection.answer(answers.to(target));
        } else {
            delayed.add(new Delayed(System.nanoTime() + delayNanos, connection, target));
        }
    }

    private void sendDue() {
        while (!delayed.isEmpty() && delayed.peek().dueNanos() - System.nanoTime() <= 0) {
            Delayed due = delayed.remove();
            try {
                due.connection().answer(answers.to(due.target()));
            } catch (IOException gone) {
                due.connection().close();
            }
        }
    }

    // 0 waits for ever; a wait that ends early is taken up again.
    private long millisToNext() {
        Delayed next = delayed.peek();
        return next == null ? 0 : Math.max(1, (next.dueNanos() - System.nanoTime()) / NANOS_OF_A_MILLI);
    }

    private record Delayed(long dueNanos, ServerConnection connection, String target) implements Comparable<Delayed> {
        @Override
        public int compareTo(Delayed other) {
            return Long.compare(dueNanos, other.dueNanos);
        }
    }
}
