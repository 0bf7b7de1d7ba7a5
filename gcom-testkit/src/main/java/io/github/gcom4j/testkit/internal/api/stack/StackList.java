package io.github.gcom4j.testkit.internal.api.stack;

import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackPage;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.ListQuery;
import java.util.Comparator;
import java.util.List;

/** Filters and sorts a list of stacks. */
final class StackList {
    private static final String USUAL_ORDER = "name";

    private final ListQuery query;

    StackList(ApiCall call) {
        query = new ListQuery(call);
    }

    /** Returns the page that holds those of the stacks that are asked for, as the only one. */
    StackPage of(List<Stack> stacks, StackPage documented) {
        List<Stack> wanted = stacks.stream()
                .filter(this::matches)
                .sorted(Comparator.comparing((Stack stack) -> stack.name().orElse(""))
                        .thenComparing(Stack::id))
                .toList();
        return documented.toBuilder()
                .items(query.sorted(wanted, USUAL_ORDER))
                .orderBy(query.orderBy(USUAL_ORDER))
                .direction(query.direction())
                .total((long) wanted.size())
                .build();
    }

    private boolean matches(Stack stack) {
        return StackFilter.wants(query, stack)
                && query.wantsOneOf("urlIn", stack.url().orElse(""));
    }
}
