package io.github.gcom4j.testkit.internal.state;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The stacks, the deleted ones included. */
public final class Stacks {
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private final Map<Long, StackRecord> byId = new TreeMap<>();
    private final Map<String, Long> aliveBySlug = new HashMap<>();
    private final Map<String, Long> aliveByUrl = new HashMap<>();
    private final Map<String, Instant> slugFreeAt = new HashMap<>();

    static Stacks of(List<StackRecord> saved, Map<String, Instant> slugFreeAt) {
        Stacks stacks = new Stacks();
        for (StackRecord stack : saved) {
            if (stack.isAlive()) {
                stacks.put(stack);
            } else {
                stacks.byId.put(stack.id(), stack);
            }
        }
        stacks.slugFreeAt.putAll(slugFreeAt);
        return stacks;
    }

    Map<String, Instant> slugFreeAt() {
        return new TreeMap<>(slugFreeAt);
    }

    /** Adds a stack or replaces the one with the same id. */
    public void put(StackRecord stack) {
        byId.put(stack.id(), stack);
        aliveBySlug.put(stack.stack().slug(), stack.id());
        stack.stack().url().ifPresent(url -> aliveByUrl.put(url, stack.id()));
    }

    /** Keeps a deleted stack under its id only, and its slug taken until a time. */
    public void bury(StackRecord stack, Instant slugFree) {
        byId.put(stack.id(), stack);
        aliveBySlug.remove(stack.stack().slug());
        stack.stack().url().ifPresent(aliveByUrl::remove);
        slugFreeAt.put(stack.stack().slug(), slugFree);
    }

    /** Finds a stack by id, even a deleted one, or by slug. */
    public Optional<StackRecord> find(String idOrSlug) {
        if (ID.matcher(idOrSlug).matches()) {
            return Optional.ofNullable(byId.get(Long.valueOf(idOrSlug)));
        }
        return Optional.ofNullable(aliveBySlug.get(idOrSlug)).map(byId::get);
    }

    public boolean hasSlug(String slug) {
        return aliveBySlug.containsKey(slug);
    }

    public boolean hasUrl(String url) {
        return aliveByUrl.containsKey(url);
    }

    /** Returns the time from which the slug of a deleted stack can be used again. */
    public Optional<Instant> slugFreeAt(String slug) {
        return Optional.ofNullable(slugFreeAt.get(slug));
    }

    /** Returns the stacks that are not deleted. */
    public List<StackRecord> alive() {
        return byId.values().stream().filter(StackRecord::isAlive).toList();
    }

    public int count() {
        return aliveBySlug.size();
    }

    /** Returns every stack there ever was, in the order they were made. */
    public Collection<StackRecord> all() {
        return List.copyOf(byId.values());
    }
}
