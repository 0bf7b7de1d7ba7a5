package io.github.gcom4j.testkit.internal.state.table;

import org.jspecify.annotations.Nullable;

/** Hears of each change of the state, under the monitor of the state and in the order of the changes. */
public interface Changes {
    /** Nobody wants to know. */
    Changes IGNORED = new Changes() {
        @Override
        public void changed(String table, String key, @Nullable Object record, boolean matters) {}

        @Override
        public void replaced() {}
    };

    /**
     * A record was put, or removed where it is null.
     *
     * @param matters whether an answer may tell a caller of it, so that it must not be lost
     */
    void changed(String table, String key, @Nullable Object record, boolean matters);

    /** The whole state is another one. */
    void replaced();
}
