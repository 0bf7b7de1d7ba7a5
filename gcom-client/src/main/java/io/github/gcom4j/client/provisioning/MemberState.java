package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.internal.answer.Missing;
import io.github.gcom4j.client.internal.answer.UnknownOutcome;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.published.MemberAsyncService;
import io.github.gcom4j.model.published.AddMemberRequest;
import io.github.gcom4j.model.published.Member;
import io.github.gcom4j.model.published.UpdateMemberRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The declared state of a member of an organization. The name of the user identifies it. */
record MemberState(
        MemberAsyncService members, Supplier<UnknownOutcome> outcome, String orgIdOrSlug, AddMemberRequest declared)
        implements DeclaredState<Member> {
    @Override
    public CompletableFuture<Optional<Member>> find() {
        return Futures.map(
                Missing.asEmpty(members.get(orgIdOrSlug, declared.username())), found -> found.filter(this::isMeant));
    }

    // The API takes a number for an id.
    private boolean isMeant(Member member) {
        String name = declared.username();
        return !name.chars().allMatch(Character::isDigit)
                || member.userUsername().map(name::equals).orElse(true);
    }

    @Override
    public CompletableFuture<Member> create() {
        return outcome.get().resolve(() -> members.add(orgIdOrSlug, declared), this::find, Member::createdAt);
    }

    @Override
    public Change<Member> compare(Member actual) {
        Differences differences = new Differences();
        UpdateMemberRequest.Builder update = UpdateMemberRequest.builder()
                .role(differences.compare("role", declared.role(), actual.role()))
                .billing(differences
                        .compare("billing", declared.billing().map(Integer::longValue), told(actual.billing()))
                        .map(Math::toIntExact))
                .security(differences
                        .compare("security", declared.security().map(Integer::longValue), told(actual.security()))
                        .map(Math::toIntExact))
                .privacy(differences.compare(
                        "privacy", declared.privacy(), told(actual.privacy()).map(String::valueOf)));
        return differences.change(() -> members.update(orgIdOrSlug, declared.username(), update.build()));
    }

    // The service may leave out what is off.
    private static Optional<Long> told(Optional<Long> flag) {
        return flag.or(() -> Optional.of(0L));
    }
}
