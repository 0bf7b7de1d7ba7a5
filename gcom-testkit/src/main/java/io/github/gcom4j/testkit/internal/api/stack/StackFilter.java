package io.github.gcom4j.testkit.internal.api.stack;

import io.github.gcom4j.model.Stack;
import io.github.gcom4j.testkit.internal.api.call.ListQuery;

/** The filters that all lists of stacks have. */
public final class StackFilter {
    private StackFilter() {}

    public static boolean wants(ListQuery query, Stack stack) {
        String name = stack.name().orElse("");
        String plan = stack.plan().orElse("");
        return query.wants("id", stack.id())
                && query.wantsOneOf("idIn", stack.id())
                && query.wants("slug", stack.slug())
                && query.wantsOneOf("slugIn", stack.slug())
                && query.wants("name", name)
                && query.wantsOneOf("nameIn", name)
                && query.wants("url", stack.url().orElse(""))
                && query.wants("cluster", stack.clusterSlug().orElse(""))
                && query.wants("plan", plan)
                && query.wantsOneOf("planIn", plan)
                && query.spares("planNot", plan);
    }
}
