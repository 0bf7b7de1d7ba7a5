package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.service.ApiKeyAsyncService;
import io.github.gcom4j.model.ApiKey;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What is made of the calls about API keys. */
@SuppressWarnings("deprecation") // what the API deprecates can still be called
public final class ApiKeySequences extends ApiKeyAsyncCalls implements ApiKeyAsyncService {
    public ApiKeySequences(ServiceContext context) {
        super(context);
    }

    @Override
    public CompletableFuture<Optional<ApiKey>> findByName(String orgSlug, String name) {
        Objects.requireNonNull(name, "name must not be null");
        return Futures.map(
                list(orgSlug),
                keys -> keys.stream().filter(key -> key.name().equals(name)).findFirst());
    }
}
