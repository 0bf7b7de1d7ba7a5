package io.github.gcom4j.testkit.internal.state.table;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All records of a state, by kind. */
public final class Tables {
    private final Map<String, Table<?>> byName = new TreeMap<>();
    private Changes changes = Changes.IGNORED;

    public Tables() {
        Kind.ALL.forEach(this::of);
    }

    /** Returns the table of a kind, which is made when it is first asked for. */
    @SuppressWarnings("unchecked") // a table is found under the name of its own kind
    public <V> Table<V> of(Kind<V> kind) {
        return (Table<V>) byName.computeIfAbsent(kind.name(), name -> new Table<>(kind, forwarding()));
    }

    public Collection<Table<?>> all() {
        return byName.values();
    }

    /** Tells of changes from now on. */
    public void tell(Changes listener) {
        changes = listener;
    }

    private Changes forwarding() {
        return new Changes() {
            @Override
            public void changed(String table, String key, @Nullable Object record, boolean matters) {
                changes.changed(table, key, record, matters);
            }

            @Override
            public void replaced() {
                changes.replaced();
            }
        };
    }
}
