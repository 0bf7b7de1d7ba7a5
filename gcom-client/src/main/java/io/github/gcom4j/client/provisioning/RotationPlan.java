package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.internal.request.PathValue;
import io.github.gcom4j.client.internal.text.DurationText;
import io.github.gcom4j.client.service.RegionSlug;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which tokens to rotate, and how. Immutable. */
public final class RotationPlan {
    // The name of a token has at most 255 characters, of which the rotation adds 20.
    private static final Pattern PREFIX = Pattern.compile("[a-z0-9_-]{1,235}");

    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Duration LONGEST_LIFE = Duration.ofDays(36_500);

    private final RegionSlug region;
    private final String accessPolicyId;
    private final String prefix;
    private final Duration grace;
    private final Optional<Duration> lifetime;

    private RotationPlan(
            RegionSlug region, String accessPolicyId, String prefix, Duration grace, Optional<Duration> lifetime) {
        this.region = region;
        this.accessPolicyId = accessPolicyId;
        this.prefix = prefix;
        this.grace = grace;
        this.lifetime = lifetime;
    }

    /**
     * Rotates the tokens of an access policy whose name is the prefix, or the prefix and the time of an earlier rotation,
     * such as {@code app-20261122-100000-000}: each of them is replaced. Other names that begin alike are left alone. The old ones are removed 10 minutes after the hand-over, and the new one
     * does not expire.
     *
     * @param region the region, for example us or prod-eu-west-3, as a {@link RegionSlug} or as text
     * @param accessPolicyId the id of the policy
     * @param prefix what the names begin with: lower-case letters, digits, hyphens and underscores
     * @return the plan
     * @throws IllegalArgumentException if the region or the id is blank or the prefix is no part of a name
     */
    public static RotationPlan of(CharSequence region, String accessPolicyId, String prefix) {
        Objects.requireNonNull(prefix, "prefix must not be null");
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "prefix must be 1 to 235 lowercase letters, digits, hyphens and underscores but is \"" + prefix
                            + "\"");
        }
        return new RotationPlan(
                RegionSlug.of(region),
                // Without one, the list would hold the tokens of all policies.
                PathValue.checked("accessPolicyId", accessPolicyId),
                prefix,
                Duration.ofMinutes(10),
                Optional.empty());
    }

    /**
     * Sets how long the old tokens keep working after the hand-over. It should cover the time until everyone has the new
     * token and until a new token works on the data plane, which can take 10 minutes.
     * After a crash the rest of it counts from the time of the hand-over that the API knows, by the clock of this
     * machine: make it longer than the two can differ.
     *
     * @param period zero or more
     * @return the new plan
     * @throws IllegalArgumentException if it is negative
     */
    public RotationPlan withGrace(Duration period) {
        Objects.requireNonNull(period, "period must not be null");
        if (period.isNegative() || period.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("grace must be 0 to 365 days but is " + DurationText.of(period));
        }
        lifetime.ifPresent(duration -> requireLonger(duration, period));
        return new RotationPlan(region, accessPolicyId, prefix, period, lifetime);
    }

    /**
     * Makes the new token expire.
     *
     * @param duration how long it works, longer than the grace period
     * @return the new plan
     * @throws IllegalArgumentException if it is not positive
     */
    public RotationPlan withLifetime(Duration duration) {
        Objects.requireNonNull(duration, "duration must not be null");
        if (duration.isZero() || duration.isNegative() || duration.compareTo(LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException(
                    "lifetime must be positive and at most 36500 days but is " + DurationText.of(duration));
        }
        requireLonger(duration, grace);
        return new RotationPlan(region, accessPolicyId, prefix, grace, Optional.of(duration));
    }

    private static void requireLonger(Duration lifetime, Duration grace) {
        if (lifetime.compareTo(grace) <= 0) {
            throw new IllegalArgumentException("lifetime must be longer than the grace period of "
                    + DurationText.of(grace) + " but is " + DurationText.of(lifetime));
        }
    }

    RegionSlug region() {
        return region;
    }

    String accessPolicyId() {
        return accessPolicyId;
    }

    String prefix() {
        return prefix;
    }

    Duration grace() {
        return grace;
    }

    Optional<Duration> lifetime() {
        return lifetime;
    }
}
