package io.github.gcom4j.client.internal;

import feign.Request;
import io.github.gcom4j.model.Endpoint;
import io.github.gcom4j.model.Operation;

/** Finds out which endpoint a method of a Feign interface stands for. */
enum Endpoints {
    /** The generated interfaces, whose methods are named after the operations of the spec. */
    OF_SPEC {
        @Override
        Endpoint of(Request request) {
            return Operation.of(
                    request.requestTemplate().methodMetadata().method().getName());
        }
    },
    /** The interfaces of a user. */
    OF_USER {
        @Override
        Endpoint of(Request request) {
            return OwnEndpoint.of(request);
        }
    };

    abstract Endpoint of(Request request);
}
