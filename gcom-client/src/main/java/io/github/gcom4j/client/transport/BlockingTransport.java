package io.github.gcom4j.client.transport;

import java.io.IOException;

/**
 * A transport on a library that blocks. A blocking call takes it on the thread of its caller from the service to the socket; an
 * asynchronous one calls {@link #send}, which needs a thread of the transport's own.
 */
public interface BlockingTransport extends HttpTransport {
    /**
     * Prepares a request. Nothing is sent and nothing blocks.
     *
     * @param request the request
     * @return the prepared request, to be run once
     */
    PreparedRequest prepare(TransportRequest request);

    /** One request and its response. */
    interface PreparedRequest {
        /**
         * Sends the request on the calling thread and reads the response, whatever its status. The client bounds its time: it
         * calls {@link #abort} when that is over.
         *
         * @return the response, with its whole body
         * @throws IOException if there is none; a {@link java.net.ConnectException}, {@link java.net.UnknownHostException},
         *     {@link java.net.NoRouteToHostException} or {@link javax.net.ssl.SSLHandshakeException} only if no byte of the
         *     request reached the API
         */
        TransportResponse run() throws IOException;

        /** Makes {@link #run} end soon. It is called on another thread, maybe before {@code run} or after it, and does not block. */
        void abort();

        /**
         * Tells whether a connection was there, so that the API may have seen the request.
         *
         * @return false as long as nothing of the request was written
         */
        boolean isConnected();
    }
}
