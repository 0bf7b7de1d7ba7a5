package io.github.gcom4j.benchmarks.contest;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.transport.HttpTransport;
import io.github.gcom4j.model.StackPage;
import io.github.gcom4j.model.internal.Json;
import org.jspecify.annotations.Nullable;

/** This toolkit's client. */
final class GcomContestant implements Contestant {
    static final String POLICY_ID = "00000000-0000-4000-8000-000000000000";

    private final GcomClient client;

    GcomContestant(String origin, @Nullable HttpTransport transport) {
        var builder = GcomClient.builder().apiUrl(origin).token("glc_token");
        client = (transport == null ? builder : builder.transport(transport)).build();
    }

    @Override
    public Object policy() {
        return client.accessPolicies().get("us", POLICY_ID);
    }

    @Override
    public int stacks(String organization) {
        return client.stacks().list(organization).size();
    }

    @Override
    public Object decode(byte[] page) {
        return Json.mapper().readValue(page, StackPage.class);
    }

    @Override
    public byte[] encode(Object page) {
        return Json.mapper().writeValueAsBytes(page);
    }
}
