package io.github.gcom4j.client.provisioning;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Collects the names of properties that differ from what is declared. What is not declared never differs. */
final class Differences {
    private final Set<String> names = new LinkedHashSet<>();

    /** Compares an optional property, and returns the declared value if it differs. */
    <T> Optional<T> compare(String name, Optional<T> declared, Optional<T> actual) {
        if (declared.isEmpty() || declared.equals(actual)) {
            return Optional.empty();
        }
        names.add(name);
        return declared;
    }

    /** Compares an optional property by what its spellings mean, and returns the declared value if it differs. */
    <T> Optional<T> compareBy(
            String name, Optional<T> declared, Optional<T> actual, Function<? super T, ? extends Object> meaning) {
        return declared.map(meaning).equals(actual.map(meaning)) ? Optional.empty() : compare(name, declared, actual);
    }

    /** Compares text, where the service drops white space around it and empty text altogether. */
    Optional<String> compareText(String name, Optional<String> declared, Optional<String> actual) {
        return compareBy(name, declared, Optional.of(actual.orElse("")), String::strip);
    }

    /** Compares a property that is always declared, and returns whether it differs. */
    boolean differs(String name, Object declared, Object actual) {
        return !Objects.equals(declared, actual) && names.add(name);
    }

    /** Returns an update of what differs. */
    <T> DeclaredState.Change<T> change(Supplier<CompletableFuture<T>> write) {
        return new DeclaredState.Change<>(names, write);
    }

    /** Refuses what no update can bring about. */
    static void requireSame(String thing, String property, Optional<String> declared, Optional<String> actual) {
        if (declared.isPresent() && actual.isPresent() && !declared.equals(actual)) {
            throw new IllegalStateException(thing + " has the " + property + " " + actual.get() + " but "
                    + declared.get() + " is declared; it cannot be changed");
        }
    }
}
