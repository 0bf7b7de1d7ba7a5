package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.service.ApiKeyService;
import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.Operation;
import java.util.Optional;

/** Takes the steps of {@link ApiKeySequences} on the thread of the caller. */
@SuppressWarnings("deprecation") // what the API deprecates can still be called
public final class ApiKeyBlocking extends ApiKeyCalls implements ApiKeyService {
    public ApiKeyBlocking(ServiceContext context) {
        super(context);
    }

    @Override
    public Optional<ApiKey> findByName(String orgSlug, String name) {
        return sequence(Operation.LIST_API_KEYS, keys -> keys.findByName(orgSlug, name));
    }
}
