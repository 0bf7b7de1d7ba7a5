package io.github.gcom4j.client.internal.jdk;

import io.github.gcom4j.client.transport.apache.ApacheHttpTransport;

class ApacheHttpTransportTest extends HttpTransportContract {
    ApacheHttpTransportTest() {
        super(ApacheHttpTransport.create());
    }
}
