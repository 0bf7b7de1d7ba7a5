package io.github.gcom4j.testkit.internal.api.access;

import io.github.gcom4j.model.published.OrganizationSettings;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.table.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Holds tokens to the longest life that the settings of the organization allow. No source says how the service refuses others. */
final class TokenLife {
    private TokenLife() {}

    static void check(CloudState state, ApiCall call, Optional<Instant> expiresAt) {
        state.table(Kind.ORGANIZATION_SETTINGS)
                .find(Long.toString(call.organization().id()))
                .flatMap(OrganizationSettings::maxTokenExpirationDays)
                .filter(days -> days > 0)
                .map(days -> state.now().plus(Duration.ofDays(days)))
                .ifPresent(latest -> {
                    Instant end = expiresAt.orElseThrow(() -> Refusal.fieldMissing("expiresAt"));
                    if (end.isAfter(latest)) {
                        throw Refusal.invalid("expiresAt", end.toString());
                    }
                });
    }
}
