package io.github.gcom4j.client.internal.published;

import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.published.ServiceAccountService;
import io.github.gcom4j.client.published.ServiceAccountWithToken;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import io.github.gcom4j.model.published.CreateServiceAccountTokenRequest;

/** Takes the steps of {@link ServiceAccountSequences} on the thread of the caller. */
public final class ServiceAccountBlocking extends ServiceAccountCalls implements ServiceAccountService {
    public ServiceAccountBlocking(ServiceContext context) {
        super(context);
    }

    @Override
    public ServiceAccountWithToken createWithToken(
            String stackIdOrSlug, CreateServiceAccountRequest account, CreateServiceAccountTokenRequest token) {
        return sequence(
                Operation.CREATE_SERVICE_ACCOUNT, accounts -> accounts.createWithToken(stackIdOrSlug, account, token));
    }
}
