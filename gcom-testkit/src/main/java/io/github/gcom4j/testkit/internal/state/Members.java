package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.published.Member;
import io.github.gcom4j.testkit.internal.state.table.Ids;
import io.github.gcom4j.testkit.internal.state.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The members of each organization. A new organization has one, who made it. */
public final class Members {
    /** The ids stay below 2^24, as clients read them as floating-point numbers of single precision. */
    private static final long FIRST_ADDED = 10_000_000;

    private static final long FIRST_USER = 90_211;

    private final Table<Member> saved;
    private final Table<Long> users;
    private final Ids ids;
    private final Supplier<Member> maker;

    Members(Table<Member> saved, Table<Long> users, Ids ids, Supplier<Member> maker) {
        this.saved = saved;
        this.users = users;
        this.ids = ids;
        this.maker = maker;
    }

    /** Returns the members of an organization in the order they joined. */
    public List<Member> of(Organization organization) {
        return hasBegun(organization)
                ? saved.under(organization.id()).values().stream()
                        .sorted(Comparator.comparing(Member::id))
                        .toList()
                : List.of(first(organization));
    }

    /** Finds a member by the name or the id of the user. */
    public Optional<Member> find(Organization organization, String usernameOrId) {
        return of(organization).stream()
                .filter(member -> member.userUsername().equals(Optional.of(usernameOrId))
                        || member.userId().map(String::valueOf).equals(Optional.of(usernameOrId)))
                .findFirst();
    }

    /** Makes a user one that could join an organization, and is not a member yet. */
    public Member candidate(Organization organization, String username) {
        Member first = maker.get();
        return of(organization, named(username, first)).toBuilder()
                .createdBy(first.userUsername())
                .defaultOrg(0L)
                .build();
    }

    /** Adds a member, to whom it gives the id of the membership and that of the user. */
    public Member add(Organization organization, Member member) {
        begin(organization);
        return put(organization, withIds(organization, member));
    }

    /** Replaces the membership of the same user. */
    public Member put(Organization organization, Member member) {
        begin(organization);
        saved.under(organization.id()).put(Long.toString(member.id()), member);
        return member;
    }

    public void remove(Organization organization, Member member) {
        begin(organization);
        saved.under(organization.id()).remove(Long.toString(member.id()));
    }

    /** Saves the first member before the first change, so that it can be changed too. */
    private void begin(Organization organization) {
        if (!hasBegun(organization)) {
            Member first = first(organization);
            ids.next(beginning(organization), 1);
            saved.under(organization.id()).put(Long.toString(first.id()), first);
        }
    }

    private Member first(Organization organization) {
        return of(organization, maker.get()).toBuilder()
                .id(organization.id())
                .userId(FIRST_USER)
                .createdAt(organization.createdAt())
                .defaultOrg(1L)
                .build();
    }

    private static Member of(Organization organization, Member member) {
        return member.toBuilder()
                .orgId(organization.id())
                .orgName(organization.name())
                .orgSlug(organization.slug())
                .orgUrl(organization.url())
                .build();
    }

    /** Returns a member like another one, but with a name of its own. */
    static Member named(String username, Member model) {
        return model.toBuilder()
                .userUsername(username)
                .userName(username)
                .userFirstName(username)
                .userLastName("")
                .userEmail(username.indexOf('@') < 0 ? username + "@example.com" : username)
                .updatedAt(Optional.empty())
                .updatedBy("")
                .build();
    }

    private boolean hasBegun(Organization organization) {
        return ids.has(beginning(organization));
    }

    private Member withIds(Organization organization, Member member) {
        String name = member.userUsername().orElseThrow();
        long userId = users.find(name)
                .or(() ->
                        first(organization).userUsername().filter(name::equals).map(own -> FIRST_USER))
                .orElseGet(() -> {
                    long next = ids.next("user", FIRST_USER + 1);
                    users.put(name, next);
                    return next;
                });
        return member.toBuilder()
                .id(ids.next("membership", FIRST_ADDED))
                .userId(userId)
                .build();
    }

    private static String beginning(Organization organization) {
        return "membership of " + organization.id();
    }
}
