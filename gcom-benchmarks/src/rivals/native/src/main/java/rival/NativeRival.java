package rival;

import io.github.gcom4j.benchmarks.contest.Contestant;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.AccessPoliciesApi;
import org.openapitools.client.api.StacksApi;
import org.openapitools.client.model.StackPage;

/** The stock client on the JDK's HTTP client and Jackson 2. */
public final class NativeRival implements Contestant {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000000");

    private final ApiClient client = new ApiClient();
    private final AccessPoliciesApi policies;
    private final StacksApi stacks;

    public NativeRival(String baseUrl) {
        client.updateBaseUri(baseUrl);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer glc_token"));
        policies = new AccessPoliciesApi(client);
        stacks = new StacksApi(client);
    }

    @Override
    public Object policy() throws Exception {
        return policies.getAccessPolicy(ID, "us", (Long) null);
    }

    @Override
    public int stacks(String organization) throws Exception {
        return stacks.listStacks(organization, null, null, null, null, null, null, null, null, null, null, null, null, null, null).getItems().size();
    }

    @Override
    public Object decode(byte[] page) throws Exception {
        return client.getObjectMapper().readValue(page, StackPage.class);
    }

    @Override
    public byte[] encode(Object page) throws Exception {
        return client.getObjectMapper().writeValueAsBytes(page);
    }
}
