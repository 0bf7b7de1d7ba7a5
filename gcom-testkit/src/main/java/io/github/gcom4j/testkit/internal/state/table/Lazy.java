package io.github.gcom4j.testkit.internal.state.table;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value computed on its first use, once. */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> source;
    private volatile @Nullable T value;

    private Lazy(Supplier<T> source) {
        this.source = source;
    }

    /** Returns what computes a value when it is first asked for it. */
    public static <T> Supplier<T> of(Supplier<T> source) {
        return new Lazy<>(source);
    }

    @Override
    public T get() {
        T known = value;
        return known != null ? known : compute();
    }

    private synchronized T compute() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
