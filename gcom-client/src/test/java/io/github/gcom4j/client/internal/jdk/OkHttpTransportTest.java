package io.github.gcom4j.client.internal.jdk;

import io.github.gcom4j.client.transport.okhttp.OkHttpTransport;

class OkHttpTransportTest extends HttpTransportContract {
    OkHttpTransportTest() {
        super(OkHttpTransport.create());
    }
}
