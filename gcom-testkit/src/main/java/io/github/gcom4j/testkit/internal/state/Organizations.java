package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.Organization;
import io.github.gcom4j.testkit.internal.state.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The organization whose cloud it is, and others that share nothing with it but regions, plugins and the names of stacks. */
public final class Organizations {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9_-]*");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final Table<Organization> saved;
    private final Table<String> tokens;
    private final Supplier<Organization> first;
    private final String firstToken;
    private final Map<String, String> others;

    /**
     * Continues with what is saved.
     *
     * @param first the organization of a new fake
     * @param settings has its token, and those of further ones that every state has
     */
    Organizations(Table<Organization> saved, Table<String> tokens, Supplier<Organization> first, Settings settings) {
        this.saved = saved;
        this.tokens = tokens;
        this.first = first;
        this.firstToken = settings.ownerToken();
        this.others = settings.otherOrganizations();
    }

    /**
     * Checks what an organization is to be known by.
     *
     * @throws IllegalArgumentException if it cannot be
     */
    public static void check(String slug, String token) {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    "slug must be of lower-case letters, digits, - and _ but is \"" + slug + "\"");
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("token is empty or holds a character that no bearer token has");
        }
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
     * @throws IllegalArgumentException if there is one of that slug or token, or they cannot be those of one
     */
    public Organization add(String slug, String token) {
        check(slug, token);
        if (find(slug).isPresent()) {
            throw new IllegalArgumentException("There is an organization " + slug + " already");
        }
        if (token.equals(firstToken) || ofToken(token).isPresent()) {
            throw new IllegalArgumentException("The token is that of another organization");
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
