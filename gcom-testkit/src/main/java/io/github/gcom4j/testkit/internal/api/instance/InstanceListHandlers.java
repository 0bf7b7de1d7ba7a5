package io.github.gcom4j.testkit.internal.api.instance;

import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.published.InstancePage;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.ListQuery;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.NumberedPage;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.api.stack.StackFilter;
import io.github.gcom4j.testkit.internal.api.stack.StackViews;
import io.github.gcom4j.testkit.internal.state.CloudState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All stacks that a caller reaches, filtered and in pages. */
public final class InstanceListHandlers {
    private static final int USUAL_PAGE_SIZE = 500;
    private static final String USUAL_ORDER = "id";

    private final CloudState state;
    private final StackViews views;

    public InstanceListHandlers(CloudState state, StackViews views) {
        this.state = state;
        this.views = views;
    }

    public Map<String, Handler> byOperation() {
        return Map.of("listInstances", this::list);
    }

    private Reply list(ApiCall call) {
        ListQuery query = new ListQuery(call);
        List<Stack> wanted = state.stacks().alive().stream()
                .filter(stack -> Lookup.isOf(state, call, stack))
                .map(views::show)
                .filter(stack -> matches(call, query, stack))
                .sorted(Comparator.comparing(Stack::id))
                .toList();
        List<Stack> sorted = query.sorted(wanted, USUAL_ORDER);
        NumberedPage<Stack> page = NumberedPage.of(
                after(call, sorted), call, "page", NumberedPage.positive(call, "pageSize", USUAL_PAGE_SIZE));
        return Reply.ok(InstancePage.builder()
                .items(page.items().stream().map(stack -> shown(call, stack)).toList())
                .orderBy(query.orderBy(USUAL_ORDER))
                .direction(query.direction())
                .total(page.total())
                .pages(page.pages())
                .pageSize(page.size())
                .page(page.number())
                .build());
    }

    /** A cursor is the id of the last stack of the page before. */
    private static List<Stack> after(ApiCall call, List<Stack> sorted) {
        Optional<Long> cursor = call.query("cursor").map(Long::valueOf);
        if (cursor.isEmpty()) {
            return sorted;
        }
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).id() == cursor.get()) {
                return sorted.subList(i + 1, sorted.size());
            }
        }
        throw Refusal.invalid("cursor", cursor.get().toString());
    }

    private static boolean matches(ApiCall call, ListQuery query, Stack stack) {
        return StackFilter.wants(query, stack)
                && owner(query, stack)
                && query.wants("region", stack.regionSlug().orElse(""))
                && query.wantsOneOf("regionIn", stack.regionSlug().orElse(""))
                && query.wantsOneOf("clusterIdIn", stack.clusterId().orElse(0L))
                && query.wantsLabels("labels", stack.labels())
                && query.wants(
                        "status", stack.status().map(status -> status.value()).orElse(""))
                && version(query, stack.version().orElse(""))
                && query.wants("hosted", true)
                && call.query("idMin")
                        .map(least -> stack.id() >= Long.parseLong(least))
                        .orElse(true)
                && changedSince(call, stack);
    }

    private static boolean owner(ListQuery query, Stack stack) {
        return query.wants("orgId", stack.orgId().orElse(0L))
                && query.wantsOneOf("orgIdIn", stack.orgId().orElse(0L))
                && query.wants("orgSlug", stack.orgSlug().orElse(""))
                && query.wantsOneOf("orgSlugIn", stack.orgSlug().orElse(""));
    }

    private static boolean version(ListQuery query, String version) {
        return query.wants("version", version)
                && query.wantsOneOf("versionIn", version)
                && query.spares("versionNot", version)
                && query.sparesAllOf("versionNotIn", version);
    }

    private static boolean changedSince(ApiCall call, Stack stack) {
        Optional<Instant> changed = Stream.of(stack.createdAt(), stack.updatedAt())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        return call.query("updatedOrCreatedAtMin")
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .map(least -> changed.filter(time -> !time.isBefore(least)).isPresent())
                .orElse(true);
    }

    /** Labels are shown unless they are not wanted. */
    private static Stack shown(ApiCall call, Stack stack) {
        return call.query("includeLabels").equals(Optional.of("false"))
                ? stack.toBuilder().labels(Map.of()).build()
                : stack;
    }
}
