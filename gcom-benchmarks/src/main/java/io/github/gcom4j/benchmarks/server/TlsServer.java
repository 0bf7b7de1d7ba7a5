package io.github.gcom4j.benchmarks.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLServerSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The canned answers over TLS and HTTP/1.1, a thread for each connection, in a process of its own. Its key is that of the JVM's properties.
 */
public final class TlsServer {
    private static final int BACKLOG = 4096;
    private static final int LONGEST_HEAD = 8192;

    private final CannedAnswers answers;

    private TlsServer(CannedAnswers answers) {
        this.answers = answers;
    }

    /**
     * Prints the port it listens on, and serves until it is killed.
     *
     * @param arguments the directory of the bodies
     * @throws IOException if it cannot listen
     */
    public static void main(String[] arguments) throws IOException {
        TlsServer server = new TlsServer(new CannedAnswers(Path.of(arguments[0]), 1));
        try (SSLServerSocket listener = (SSLServerSocket)
                SSLServerSocketFactory.getDefault().createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
            System.out.println(listener.getLocalPort());
            while (true) {
                Socket socket = listener.accept();
                Thread thread = new Thread(() -> server.serve(socket));
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), LONGEST_HEAD);
            OutputStream out = socket.getOutputStream();
            for (String target = target(in); target != null; target = target(in)) {
                ByteBuffer answer = answers.to(target);
                byte[] bytes = new byte[answer.remaining()];
                answer.get(bytes);
                out.write(bytes);
            }
        } catch (IOException gone) {
            // the next connection makes it good
        }
    }

    /** Reads a head, as there are no bodies, and returns its target, or null at the end. */
    private static @Nullable String target(InputStream in) throws IOException {
        byte[] head = new byte[LONGEST_HEAD];
        int length = 0;
        while (length < 4
                || head[length - 1] != '\n'
                || head[length - 2] != '\r'
                || head[length - 3] != '\n'
                || head[length - 4] != '\r') {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head[length++] = (byte) next;
        }
        String line = new String(head, 0, length, StandardCharsets.US_ASCII);
        int from = line.indexOf(' ') + 1;
        return line.substring(from, line.indexOf(' ', from));
    }
}
