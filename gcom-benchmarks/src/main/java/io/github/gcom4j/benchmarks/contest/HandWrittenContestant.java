package io.github.gcom4j.benchmarks.contest;

import io.github.gcom4j.benchmarks.records.AccessPolicyRecord;
import io.github.gcom4j.benchmarks.records.StackPageRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.json.JsonMapper;

/** What one writes without a toolkit: the JDK's HTTP client as it comes, and records. */
final class HandWrittenContestant implements Contestant {
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper mapper = JsonMapper.shared();
    private final String baseUrl;

    HandWrittenContestant(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public Object policy() throws IOException, InterruptedException {
        return mapper.readValue(
                get("/v1/accesspolicies/" + GcomContestant.POLICY_ID + "?region=us"), AccessPolicyRecord.class);
    }

    @Override
    public int stacks(String organization) throws IOException, InterruptedException {
        return mapper.readValue(get("/orgs/" + organization + "/instances"), StackPageRecord.class)
                .items()
                .size();
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer glc_token")
                .build();
        return http.send(request, BodyHandlers.ofByteArray()).body();
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
