package io.github.gcom4j.client.internal;

import feign.Request;
import feign.Response;
import io.github.gcom4j.client.transport.TransportResponse;
import java.util.Map;

/** Hands what the transport received on to Feign. */
final class FeignResponses {
    private FeignResponses() {}

    static Response of(Request request, TransportResponse response) {
        return Response.builder()
                .request(request)
                .status(response.status())
                .headers(Map.of())
                .body(response.body())
                .build();
    }
}
