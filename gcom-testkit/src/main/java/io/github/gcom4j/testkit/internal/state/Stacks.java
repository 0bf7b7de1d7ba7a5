package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import io.github.gcom4j.testkit.internal.state.table.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The stacks. Of the deleted ones the latest are still found by their id. */
public final class Stacks {
    /** How many deleted stacks can still be looked at. */
    static final int MOST_DELETED = 1000;

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private final Table<StackRecord> saved;
    private final Table<Instant> savedSlugs;
    private final NavigableMap<Long, StackRecord> byId = new TreeMap<>();
    private final Set<Long> deleted = new LinkedHashSet<>();
    private final Map<String, Long> aliveBySlug = new HashMap<>();
    private final Map<String, Long> aliveByUrl = new HashMap<>();
    private final Map<String, Instant> slugFreeAt = new LinkedHashMap<>();

    Stacks(Table<StackRecord> saved, Table<Instant> savedSlugs) {
        this.saved = saved;
        this.savedSlugs = savedSlugs;
        saved.values().stream().filter(StackRecord::isAlive).forEach(this::index);
        saved.values().stream()
                .filter(stack -> !stack.isAlive())
                .sorted(Comparator.comparing(stack -> stack.deletedAt().orElseThrow()))
                .forEach(stack -> {
                    byId.put(stack.id(), stack);
                    deleted.add(stack.id());
                });
        savedSlugs.copy().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(slug -> slugFreeAt.put(slug.getKey(), slug.getValue()));
    }

    /** Adds a stack or replaces the one with the same id. */
    public void put(StackRecord stack) {
        index(stack);
        saved.put(Long.toString(stack.id()), stack);
    }

    /** Keeps a deleted stack under its id only, and its slug taken until a time. */
    void markDeleted(StackRecord stack, Instant now, Instant slugFree) {
        byId.put(stack.id(), stack);
        saved.put(Long.toString(stack.id()), stack);
        String slug = stack.stack().slug();
        aliveBySlug.remove(slug);
        stack.stack().url().ifPresent(aliveByUrl::remove);
        forgetFreeSlugs(now);
        slugFreeAt.remove(slug);
        slugFreeAt.put(slug, slugFree);
        savedSlugs.put(slug, slugFree);
        deleted.add(stack.id());
        if (deleted.size() > MOST_DELETED) {
            Long oldest = deleted.iterator().next();
            deleted.remove(oldest);
            byId.remove(oldest);
            saved.remove(Long.toString(oldest));
        }
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

    /** Returns the stacks, those included that are deleted but not forgotten, in the order they were made. */
    public List<StackRecord> all() {
        return List.copyOf(byId.values());
    }

    public int count() {
        return aliveBySlug.size();
    }

    /** Tells whether a stack of this slug was deleted after a time. */
    public boolean isBeingDeleted(String slug, Instant since) {
        return deleted.stream()
                .map(byId::get)
                .filter(stack -> stack.stack().slug().equals(slug))
                .anyMatch(stack -> stack.deletedAt().orElseThrow().isAfter(since));
    }

    private void index(StackRecord stack) {
        StackRecord before = byId.put(stack.id(), stack);
        if (before != null) {
            aliveBySlug.remove(before.stack().slug());
            before.stack().url().ifPresent(aliveByUrl::remove);
        }
        aliveBySlug.put(stack.stack().slug(), stack.id());
        stack.stack().url().ifPresent(url -> aliveByUrl.put(url, stack.id()));
    }

    /** The slugs stand in the order in which they become free. */
    private void forgetFreeSlugs(Instant now) {
        Iterator<Map.Entry<String, Instant>> slugs = slugFreeAt.entrySet().iterator();
        while (slugs.hasNext()) {
            Map.Entry<String, Instant> slug = slugs.next();
            if (slug.getValue().isAfter(now)) {
                return;
            }
            slugs.remove();
            savedSlugs.remove(slug.getKey());
        }
    }
}
