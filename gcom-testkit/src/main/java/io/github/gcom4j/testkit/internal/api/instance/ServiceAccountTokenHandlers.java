package io.github.gcom4j.testkit.internal.api.instance;

import io.github.gcom4j.model.published.CreateServiceAccountTokenRequest;
import io.github.gcom4j.model.published.CreatedServiceAccountToken;
import io.github.gcom4j.model.published.ServiceAccountToken;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.KnownError;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.api.call.Secrets;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.table.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The tokens of service accounts. The API of the instance takes them, which the fake is not, so that nothing keeps their secrets. */
public final class ServiceAccountTokenHandlers {
    /** The years of a timestamp have four digits. */
    private static final Duration LONGEST = Duration.ofDays(365 * 1000L);

    private final CloudState state;

    public ServiceAccountTokenHandlers(CloudState state) {
        this.state = state;
    }

    public Map<String, Handler> byOperation() {
        return Map.of(
                "createServiceAccountToken", this::create,
                "listServiceAccountTokens", this::list,
                "deleteServiceAccountToken", this::delete);
    }

    private Reply create(ApiCall call) {
        Table<ServiceAccountToken> tokens = tokens(call);
        CreateServiceAccountTokenRequest request = call.bodyWith("name", CreateServiceAccountTokenRequest.class);
        long seconds = request.secondsToLive().orElse(0L);
        if (seconds < 0 || seconds > LONGEST.toSeconds()) {
            throw Refusal.invalid("secondsToLive", Long.toString(seconds));
        }
        if (tokens.values().stream().anyMatch(known -> known.name().equals(Optional.of(request.name())))) {
            throw Refusal.of(KnownError.SERVICE_ACCOUNT_TOKEN_EXISTS, request.name());
        }
        ServiceAccountToken token = ServiceAccountToken.builder()
                .id(state.ids().next("service account token", 1))
                .name(request.name())
                .created(state.nowInSeconds())
                .expiration(
                        seconds == 0
                                ? Optional.empty()
                                : Optional.of(state.nowInSeconds().plusSeconds(seconds)))
                .isRevoked(false)
                .build();
        tokens.put(Long.toString(token.id()), token);
        return Reply.ok(CreatedServiceAccountToken.builder()
                .id(token.id())
                .name(token.name())
                .key(Secrets.serviceAccountToken(state))
                .build());
    }

    private Reply list(ApiCall call) {
        return Reply.ok(tokens(call).values().stream()
                .sorted(Comparator.comparing(ServiceAccountToken::id))
                .map(this::shown)
                .toList());
    }

    private Reply delete(ApiCall call) {
        if (!tokens(call).remove(call.path("serviceAccountTokenId"))) {
            throw Refusal.notFound();
        }
        return Reply.done();
    }

    private ServiceAccountToken shown(ServiceAccountToken token) {
        Duration left = token.expiration()
                .map(end -> Duration.between(state.now(), end))
                .orElse(Duration.ZERO);
        return token.toBuilder()
                .hasExpired(token.expiration().isPresent() && (left.isNegative() || left.isZero()))
                .secondsUntilExpiration(left.isNegative() ? BigDecimal.ZERO : BigDecimal.valueOf(left.toMillis(), 3))
                .build();
    }

    private Table<ServiceAccountToken> tokens(ApiCall call) {
        ServiceAccounts accounts =
                new ServiceAccounts(state, Lookup.reachableStack(state, call).id());
        return accounts.tokens(accounts.find(call));
    }
}
