package io.github.gcom4j.client.internal.feign;

import feign.Request;
import feign.Response;
import io.github.gcom4j.client.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Hands what the transport received on to Feign, and takes it back. */
final class FeignResponses {
    private static final byte[] NO_BODY = {};

    private FeignResponses() {}

    static Response of(Request request, TransportResponse response) {
        return Response.builder()
                .request(request)
                .status(response.status())
                .headers(Map.of())
                .body(new ReceivedBody(response))
                .build();
    }

    /** Returns what was received, without a copy where it comes from our own transport. */
    static TransportResponse received(Response response) throws IOException {
        if (response.body() instanceof ReceivedBody known) {
            return known.response();
        }
        return new TransportResponse(response.status(), headers(response), bytes(response));
    }

    static TransportResponse withoutBody(Response response) {
        return new TransportResponse(response.status(), headers(response), NO_BODY);
    }

    private static Map<String, List<String>> headers(Response response) {
        return response.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.copyOf(header.getValue())));
    }

    private static byte[] bytes(Response response) throws IOException {
        if (response.body() == null) {
            return NO_BODY;
        }
        try (InputStream stream = response.body().asInputStream()) {
            return stream.readAllBytes();
        }
    }

    private record ReceivedBody(TransportResponse response) implements Response.Body {
        @Override
        public Integer length() {
            return response.body().length;
        }

        @Override
        public boolean isRepeatable() {
            return true;
        }

        @Override
        public InputStream asInputStream() {
            return response.bodyStream();
        }

        @Override
        public Reader asReader(Charset charset) {
            return new InputStreamReader(asInputStream(), charset);
        }

        @Override
        public void close() {}
    }
}
