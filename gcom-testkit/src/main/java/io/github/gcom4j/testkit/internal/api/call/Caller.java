package io.github.gcom4j.testkit.internal.api.call;

import io.github.gcom4j.model.AccessPolicy;
import java.util.Optional;

/** Who calls: the owner of the fake, who may do everything, or a token of an access policy. */
public record Caller(Optional<AccessPolicy> policy) {
    static final Caller OWNER = new Caller(Optional.empty());
}
