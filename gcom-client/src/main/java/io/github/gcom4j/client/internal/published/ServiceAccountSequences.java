package io.github.gcom4j.client.internal.published;

import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.published.ServiceAccountAsyncService;
import io.github.gcom4j.client.published.ServiceAccountWithToken;
import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import io.github.gcom4j.model.published.CreateServiceAccountTokenRequest;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** What takes several calls about service accounts. */
public final class ServiceAccountSequences extends ServiceAccountAsyncCalls implements ServiceAccountAsyncService {
    public ServiceAccountSequences(ServiceContext context) {
        super(context);
    }

    @Override
    public CompletableFuture<ServiceAccountWithToken> createWithToken(
            String stackIdOrSlug, CreateServiceAccountRequest account, CreateServiceAccountTokenRequest token) {
        Objects.requireNonNull(account, "account must not be null");
        // Before there is an account that would have to be deleted again.
        Objects.requireNonNull(token, "token must not be null");
        return Futures.then(create(stackIdOrSlug, account), made -> {
            String id = String.valueOf(made.id());
            return Futures.recover(
                    Futures.map(
                            createToken(stackIdOrSlug, id, token), secret -> new ServiceAccountWithToken(made, secret)),
                    failure -> failAfter(deleteIfExists(stackIdOrSlug, id), failure));
        });
    }

    private static <T> CompletableFuture<T> failAfter(CompletableFuture<Boolean> undoing, Throwable failure) {
        CompletableFuture<Boolean> undone = Futures.recover(undoing, another -> {
            failure.addSuppressed(another);
            return CompletableFuture.completedFuture(false);
        });
        return Futures.then(undone, done -> CompletableFuture.failedFuture(failure));
    }
}
