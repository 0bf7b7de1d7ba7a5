package rival;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.gcom4j.benchmarks.contest.Contestant;
import java.util.Collections;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.AccessPoliciesApi;
import org.openapitools.client.api.StacksApi;
import org.openapitools.client.model.StackPage;
import org.openapitools.jackson.nullable.JsonNullableModule;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.web.client.RestTemplate;

/** The stock client on Spring's RestTemplate and Jackson 2. */
public final class RestTemplateRival implements Contestant {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000000");

    private final ObjectMapper mapper =
            Jackson2ObjectMapperBuilder.json().modules(new JavaTimeModule(), new JsonNullableModule()).build();
    private final AccessPoliciesApi policies;
    private final StacksApi stacks;

    public RestTemplateRival(String baseUrl) {
        // As generated it cannot read a stack: the mapper of RestTemplate lacks the module that the values need.
        RestTemplate rest = new RestTemplate(Collections.singletonList(new MappingJackson2HttpMessageConverter(mapper)));
        rest.setRequestFactory(new BufferingClientHttpRequestFactory(rest.getRequestFactory()));
        ApiClient client = new ApiClient(rest);
        client.setBasePath(baseUrl);
        client.setBearerToken("glc_token");
        policies = new AccessPoliciesApi(client);
        stacks = new StacksApi(client);
    }

    @Override
    public Object policy() {
        return policies.getAccessPolicy(ID, "us", null);
    }

    @Override
    public int stacks(String organization) {
        return stacks.listStacks(organization, null, null, null, null, null, null, null, null, null, null, null, null, null, null).getItems().size();
    }

    @Override
    public Object decode(byte[] page) throws Exception {
        return mapper.readValue(page, StackPage.class);
    }

    @Override
    public byte[] encode(Object page) throws Exception {
        return mapper.writeValueAsBytes(page);
    }
}
