package io.github.gcom4j.benchmarks.contest;

import io.github.gcom4j.benchmarks.records.AccessPolicyRecord;
import io.github.gcom4j.benchmarks.records.StackPageRecord;
import io.github.gcom4j.client.transport.HttpTransport;
import io.github.gcom4j.client.transport.TransportRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A transport of this toolkit and records, with nothing between them: what the client's own layer is measured against. */
final class TransportContestant implements Contestant {
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "application/json", "Authorization", "Bearer glc_token");

    private final JsonMapper mapper = JsonMapper.shared();
    private final String baseUrl;
    private final HttpTransport transport;

    TransportContestant(String baseUrl, HttpTransport transport) {
        this.baseUrl = baseUrl;
        this.transport = transport;
    }

    @Override
    public Object policy() {
        return mapper.readValue(
                get("/v1/accesspolicies/" + GcomContestant.POLICY_ID + "?region=us"), AccessPolicyRecord.class);
    }

    @Override
    public int stacks(String organization) {
        return mapper.readValue(get("/orgs/" + organization + "/instances"), StackPageRecord.class)
                .items()
                .size();
    }

    private byte[] get(String path) {
        TransportRequest request =
                new TransportRequest("GET", URI.create(baseUrl + path), HEADERS, new byte[0], Duration.ofSeconds(60));
        return transport.send(request).join().body();
    }

    @Override
    public Object decode(byte[] page) {
        return mapper.readValue(page, StackPageRecord.class);
    }

    @Override
    public byte[] encode(Object page) {
        return mapper.writeValueAsBytes(page);
    }
}
