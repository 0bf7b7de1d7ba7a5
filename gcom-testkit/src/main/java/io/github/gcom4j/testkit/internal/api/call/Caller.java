package io.github.gcom4j.testkit.internal.api.call;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.Organization;
import java.util.Optional;

/**
 * Who calls.
 *
 * @param organization the one the caller belongs to
 * @param policy what the caller may do there, empty for everything
 */
public record Caller(Organization organization, Optional<AccessPolicy> policy) {}
