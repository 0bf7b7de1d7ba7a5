package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.Organization;
import io.github.gcom4j.testkit.internal.state.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The organization whose cloud it is, and others that share nothing with it but regions, plugins and the names of stacks. */
public final class Organizations {
    private final Table<Organization> saved;
    private final Table<String> tokens;
    private final Supplier<Organization> first;
    private final Map<String, String> others;

    /**
     * Continues with what is saved.
     *
     * @param first the organization of a new fake
     * @param others tokens of further ones that every state has, by slug
     */
    Organizations(
            Table<Organization> saved, Table<String> tokens, Supplier<Organization> first, Map<String, String> others) {
        this.saved = saved;
        this.tokens = tokens;
        this.first = first;
        this.others = others;
    }

    /** Returns the one that was there before all others. */
    public Organization first() {
        return all().get(0);
    }

    /** Returns all, in the order they were made. */
    public List<Organization> all() {
        complete();
        return saved.values().stream()
                .sorted(Comparator.comparing(Organization::id))
                .toList();
    }

    /** Finds one by its id or slug. */
    public Optional<Organization> find(String idOrSlug) {
        return all().stream()
                .filter(known -> known.slug().equals(idOrSlug)
                        || Long.toString(known.id()).equals(idOrSlug))
                .findFirst();
    }

    /** Finds the one, other than the first, in which a token may do everything. */
    Optional<Organization> ofToken(String secret) {
        complete();
        return tokens.copy().entrySet().stream()
                .filter(owner -> owner.getValue().equals(secret))
                .findFirst()
                .flatMap(owner -> saved.find(owner.getKey()));
    }

    /** Returns the token that may do everything in an organization other than the first. */
    public Optional<String> token(Organization organization) {
        return tokens.find(organization.slug());
    }

    /**
     * Adds one.
     *
     * @throws IllegalArgumentException if there is one of that slug
     */
    public Organization add(String slug, String token) {
        if (find(slug).isPresent()) {
            throw new IllegalArgumentException("There is an organization " + slug + " already");
        }
        Organization made = next(slug);
        saved.put(slug, made);
        tokens.put(slug, token);
        return made;
    }

    /** What every state has is not a change, so that asking for it writes nothing. */
    private void complete() {
        if (saved.isEmpty()) {
            Organization main = first.get();
            saved.load(main.slug(), main);
        }
        others.forEach((slug, token) -> {
            if (!saved.has(slug)) {
                saved.load(slug, next(slug));
            }
            tokens.load(slug, token);
        });
    }

    private Organization next(String slug) {
        long last = saved.values().stream().mapToLong(Organization::id).max().orElseThrow();
        return first.get().toBuilder().id(last + 1).slug(slug).name(slug).build();
    }
}
