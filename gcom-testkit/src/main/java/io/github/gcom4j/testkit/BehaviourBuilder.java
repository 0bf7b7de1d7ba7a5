package io.github.gcom4j.testkit;

import io.github.gcom4j.testkit.internal.state.Behaviour;
import io.github.gcom4j.testkit.internal.state.Defaults;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a fake is to behave.
 *
 * @param <B> what is built
 */
abstract class BehaviourBuilder<B> {
    private Duration readyAfter = Duration.ZERO;
    private Optional<Duration> connectionsAfter = Optional.empty();
    private Duration deletionTakes = Duration.ZERO;
    private Duration slugReuseAfter = Duration.ofSeconds(30);
    private Duration pluginChangeTakes = Duration.ZERO;
    private int stackLimit = Integer.MAX_VALUE;
    private boolean refusesAsDocumented;
    private boolean grafanaKeysGone;
    private Set<String> regions = Set.of();
    private Set<String> ownRegions = Set.of();
    private Set<String> users = Set.of();

    BehaviourBuilder() {}

    /** Begins with what there is. */
    BehaviourBuilder(Behaviour known) {
        readyAfter = known.readyAfter();
        connectionsAfter = known.connectionsKnownAfter();
        deletionTakes = known.deletionTakes();
        slugReuseAfter = known.slugReuseAfter();
        pluginChangeTakes = known.pluginChangeTakes();
        stackLimit = known.stackLimit();
        regions = known.regions();
        ownRegions = known.ownRegions();
        users = known.users();
        refusesAsDocumented = known.refusesAsDocumented();
        grafanaKeysGone = known.grafanaKeysGone();
    }

    abstract B self();

    /**
     * Lets the Grafana instance of a new, restarted or woken stack take time until it answers.
     *
     * @param time how long, by the fake's clock; the default is no time
     * @return this
     */
    public B stackReadyAfter(Duration time) {
        readyAfter = notNegative(time);
        return self();
    }

    /**
     * Lets the connectivity of a new stack be unknown for a time. The default is the time until the stack is ready.
     *
     * @param time how long, by the fake's clock
     * @return this
     */
    public B connectionsKnownAfter(Duration time) {
        connectionsAfter = Optional.of(notNegative(time));
        return self();
    }

    /**
     * Lets a deleted stack be {@code deleting} for a time before it is {@code deleted}.
     *
     * @param time how long, by the fake's clock; the default is no time
     * @return this
     */
    public B stackDeletionTakes(Duration time) {
        deletionTakes = notNegative(time);
        return self();
    }

    /**
     * Keeps the slug of a deleted stack taken for a time.
     *
     * @param time how long, by the fake's clock; the default is 30 seconds, as in the service
     * @return this
     */
    public B slugReusableAfter(Duration time) {
        slugReuseAfter = notNegative(time);
        return self();
    }

    /**
     * Keeps a stack busy after each change of its plugins; meanwhile operations on it are refused as in progress.
     *
     * @param time how long, by the fake's clock; the default is no time
     * @return this
     */
    public B pluginChangeTakes(Duration time) {
        pluginChangeTakes = notNegative(time);
        return self();
    }

    /**
     * Limits the number of stacks; a create beyond it is forbidden.
     *
     * @param limit greatest number of stacks; the default is no limit
     * @return this
     */
    public B stackLimit(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must not be negative but is " + limit);
        }
        stackLimit = limit;
        return self();
    }

    /**
     * Offers only some of the regions. By default there are those of the documentation and some more.
     *
     * @param slugs slugs of known regions, none for all of them
     * @return this
     * @throws IllegalArgumentException if the fake does not know one of them
     */
    public B regions(String... slugs) {
        regions = Defaults.get().known(distinct(slugs));
        return self();
    }

    /**
     * Refuses wrong values of access policies and tokens with 400, as the API document says. By default the status is 409, as
     * was seen of the service.
     *
     * @return this
     */
    public B refuseAsDocumented() {
        return refuseAsDocumented(true);
    }

    /**
     * Lets Grafana instances have no API keys any more, as is so for current ones: a create is answered with 410. By default
     * it works, as documented.
     *
     * @return this
     */
    public B grafanaApiKeysGone() {
        return grafanaApiKeysGone(true);
    }

    /**
     * Sets regions apart for the organizations, which their own list of regions shows. By default there are none.
     *
     * @param slugs slugs of known regions
     * @return this
     * @throws IllegalArgumentException if the fake does not know one of them
     */
    public B organizationRegions(String... slugs) {
        ownRegions = Defaults.get().known(distinct(slugs));
        return self();
    }

    /**
     * Names the users that can become members of an organization. By default any name is that of a user.
     *
     * @param names names that users sign in with, none for any
     * @return this
     */
    public B users(String... names) {
        users = distinct(names);
        if (users.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a user must have a name");
        }
        return self();
    }

    /**
     * Does or does not what {@link #refuseAsDocumented()} says.
     *
     * @param refused whether to refuse with 400
     * @return this
     */
    public B refuseAsDocumented(boolean refused) {
        refusesAsDocumented = refused;
        return self();
    }

    /**
     * Does or does not what {@link #grafanaApiKeysGone()} says.
     *
     * @param gone whether they have none
     * @return this
     */
    public B grafanaApiKeysGone(boolean gone) {
        grafanaKeysGone = gone;
        return self();
    }

    final Behaviour behaviour() {
        Behaviour chosen = new Behaviour(
                readyAfter,
                connectionsAfter,
                deletionTakes,
                slugReuseAfter,
                pluginChangeTakes,
                stackLimit,
                regions,
                ownRegions,
                users,
                refusesAsDocumented,
                grafanaKeysGone);
        ownRegions.stream().filter(slug -> !chosen.hasRegion(slug)).findFirst().ifPresent(slug -> {
            throw new IllegalArgumentException("The region " + slug + " of the organizations is none of " + regions);
        });
        return chosen;
    }

    private static Set<String> distinct(String... texts) {
        return new LinkedHashSet<>(List.of(texts));
    }

    private static Duration notNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time must not be negative but is " + time);
        }
        return time;
    }
}
