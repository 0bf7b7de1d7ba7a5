package rival;

import io.github.gcom4j.benchmarks.contest.Contestant;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.JSON;
import org.openapitools.client.api.AccessPoliciesApi;
import org.openapitools.client.api.StacksApi;
import org.openapitools.client.model.StackPage;

/** The stock client on OkHttp and Gson. */
public final class OkHttpGsonRival implements Contestant {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000000");

    private final AccessPoliciesApi policies;
    private final StacksApi stacks;

    public OkHttpGsonRival(String baseUrl) {
        ApiClient client = new ApiClient();
        client.setBasePath(baseUrl);
        client.setBearerToken("glc_token");
        policies = new AccessPoliciesApi(client);
        stacks = new StacksApi(client);
    }

    @Override
    public Object policy() throws Exception {
        return policies.getAccessPolicy(ID, "us", null);
    }

    @Override
    public int stacks(String organization) throws Exception {
        return stacks.listStacks(organization, null, null, null, null, null, null, null, null, null, null, null, null, null, null).getItems().size();
    }

    @Override
    public Object decode(byte[] page) {
        return JSON.deserialize(new String(page, StandardCharsets.UTF_8), StackPage.class);
    }

    @Override
    public byte[] encode(Object page) {
        return JSON.serialize(page).getBytes(StandardCharsets.UTF_8);
    }
}
