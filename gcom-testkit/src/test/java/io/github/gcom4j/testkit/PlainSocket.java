package io.github.gcom4j.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are and shows what comes back, for requests that no client would send. */
public final class PlainSocket implements AutoCloseable {
    private final Socket socket;
    private final InputStream stream;

    private PlainSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.stream = socket.getInputStream();
        socket.setSoTimeout(20_000);
    }

    static PlainSocket to(FakeGrafanaCloud cloud) {
        return to(URI.create(cloud.apiUrl()).getPort());
    }

    public static PlainSocket to(int port) {
        try {
            return new PlainSocket(new Socket(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PlainSocket send(String bytes) {
        return send(bytes.getBytes(StandardCharsets.UTF_8));
    }

    public PlainSocket write(String bytes) {
        return send(bytes);
    }

    /** Sends a request and returns its answer. */
    public String exchange(String request) {
        return send(request).receive();
    }

    PlainSocket send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what is sent, but not what is received. */
    PlainSocket endOfInput() {
        try {
            socket.shutdownOutput();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns one message, whose length its head says. */
    String receive() {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) read());
        }
        String length = head.toString().replaceFirst("(?is).*content-length: ([0-9]+).*", "$1");
        try {
            byte[] body = length.matches("[0-9]+") ? stream.readNBytes(Integer.parseInt(length)) : new byte[0];
            return head + new String(body, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the next bytes, as soon as that many have come. */
    String receive(int bytes) {
        try {
            return new String(stream.readNBytes(bytes), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all that comes before the connection ends, with "RESET" at the end where it is reset. */
    public String receiveAll() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            for (int each = stream.read(); each >= 0; each = stream.read()) {
                all.write(each);
            }
            return all.toString(StandardCharsets.UTF_8);
        } catch (SocketTimeoutException nothingMoreComes) {
            throw new UncheckedIOException(nothingMoreComes);
        } catch (IOException e) {
            return all.toString(StandardCharsets.UTF_8) + "RESET";
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int read() {
        try {
            int each = stream.read();
            if (each < 0) {
                throw new IOException("The connection has ended");
            }
            return each;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
