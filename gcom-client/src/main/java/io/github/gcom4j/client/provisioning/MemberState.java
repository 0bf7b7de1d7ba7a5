package io.github.gcom4j.client.provisioning;

import io.github.gcom4j.client.internal.answer.Missing;
import io.github.gcom4j.client.published.MemberAsyncService;
import io.github.gcom4j.model.published.AddMemberRequest;
import io.github.gcom4j.model.published.Member;
import io.github.gcom4j.model.published.UpdateMemberRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The declared state of a member of an organization. The name of the user identifies it. */
record MemberState(MemberAsyncService members, String orgIdOrSlug, AddMemberRequest declared)
        implements DeclaredState<Member> {
    @Override
    public CompletableFuture<Optional<Member>> find() {
        return Missing.asEmpty(members.get(orgIdOrSlug, declared.username()));
    }

    @Override
    public CompletableFuture<Member> create() {
        return createdOrFound(members.add(orgIdOrSlug, declared));
    }

    @Override
    public Change<Member> compare(Member actual) {
        Differences differences = new Differences();
        UpdateMemberRequest.Builder update = UpdateMemberRequest.builder()
                .role(differences.compare("role", declared.role(), actual.role()))
                .billing(differences
                        .compare("billing", declared.billing().map(Integer::longValue), actual.billing())
                        .map(Math::toIntExact))
                .security(differences
                        .compare("security", declared.security().map(Integer::longValue), actual.security())
                        .map(Math::toIntExact))
                .privacy(differences.compare(
                        "privacy", declared.privacy(), actual.privacy().map(String::valueOf)));
        return differences.change(() -> members.update(orgIdOrSlug, declared.username(), update.build()));
    }
}
