package io.github.gcom4j.testkit;

import io.github.gcom4j.testkit.internal.state.Behaviour;

/**
 * How a running fake behaves, for changes of it.
 *
 * @see Given#behaviour
 */
public final class FakeBehaviour extends BehaviourBuilder<FakeBehaviour> {
    FakeBehaviour(Behaviour known) {
        super(known);
    }

    @Override
    FakeBehaviour self() {
        return this;
    }
}
