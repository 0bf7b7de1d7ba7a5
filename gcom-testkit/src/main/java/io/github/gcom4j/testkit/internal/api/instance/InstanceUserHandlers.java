package io.github.gcom4j.testkit.internal.api.instance;

import io.github.gcom4j.model.published.InstanceUser;
import io.github.gcom4j.model.published.InstanceUserList;
import io.github.gcom4j.model.published.Member;
import io.github.gcom4j.model.published.MemberRole;
import io.github.gcom4j.model.published.Readiness;
import io.github.gcom4j.model.published.ServiceAccount;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who uses a Grafana instance, and whether it answers. */
public final class InstanceUserHandlers {
    private static final Duration LATELY = Duration.ofDays(30);

    private final CloudState state;

    public InstanceUserHandlers(CloudState state) {
        this.state = state;
    }

    public Map<String, Handler> byOperation() {
        return Map.of("listInstanceUsers", this::users, "getInstanceReadiness", this::readiness);
    }

    private Reply readiness(ApiCall call) {
        return Reply.ok(Readiness.builder()
                .ready(Lookup.stack(state, call).isReady(state.now()))
                .build());
    }

    /** Members of the organization with a role in Grafana use each of its instances, and were seen when they joined. */
    private Reply users(ApiCall call) {
        StackRecord stack = Lookup.stack(state, call);
        Optional<Instant> since = call.query("activeSince")
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .or(() -> call.query("active").filter("true"::equals).map(yes -> state.now()
                        .minus(LATELY)));
        Stream<InstanceUser> people = state.members().of(call.organization()).stream()
                .filter(member -> !member.role().equals(Optional.of(MemberRole.NONE)))
                .map(member -> person(member, stack));
        Stream<InstanceUser> accounts =
                new ServiceAccounts(state, stack.id()).all().stream().map(account -> account(account, stack));
        return Reply.ok(InstanceUserList.builder()
                .items(Stream.concat(people, accounts)
                        .filter(user -> since.isEmpty()
                                || user.lastSeenAt()
                                        .filter(seen -> !seen.isBefore(since.get()))
                                        .isPresent())
                        .sorted(Comparator.comparing(InstanceUser::id))
                        .toList())
                .build());
    }

    private static InstanceUser person(Member member, StackRecord stack) {
        Optional<Instant> since = Stream.of(member.createdAt(), stack.stack().createdAt())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        return InstanceUser.builder()
                .id(member.userId().orElseThrow())
                .login(member.userUsername())
                .email(member.userEmail())
                .name(member.userName())
                .role(member.role().map(role -> role.equals(MemberRole.SSO_ACCESS) ? "Viewer" : role.value()))
                .isServiceAccount(false)
                .createdAt(since)
                .updatedAt(since)
                .lastSeenAt(since)
                .build();
    }

    private static InstanceUser account(ServiceAccount account, StackRecord stack) {
        return InstanceUser.builder()
                .id(account.id())
                .login(account.login())
                .email("")
                .name(account.name())
                .role(account.role())
                .isServiceAccount(true)
                .createdAt(stack.stack().createdAt())
                .updatedAt(stack.stack().createdAt())
                .build();
    }
}
