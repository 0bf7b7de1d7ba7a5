package io.github.gcom4j.testkit.internal.api.org;

import io.github.gcom4j.model.BilledUsage;
import io.github.gcom4j.model.BilledUsageItem;
import io.github.gcom4j.model.StackPage;
import io.github.gcom4j.model.published.BilledMonth;
import io.github.gcom4j.model.published.BilledMonthList;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

public final class BilledUsageHandlers {
    private final CloudState state;
    private final Defaults defaults;

    public BilledUsageHandlers(CloudState state, Defaults defaults) {
        this.state = state;
        this.defaults = defaults;
    }

    public Map<String, Handler> byOperation() {
        return Map.of("getBilledUsage", this::get, "listBilledMonths", this::months);
    }

    /** Every stack that existed in the month used, for as long as it did, what the documented one used. */
    private Reply get(ApiCall call) {
        Lookup.requireOrganization(call);
        Month month = month(call);
        List<StackRecord> stacks = state.stacks().all().stream()
                .filter(stack -> Lookup.isOf(state, call, stack)
                        && month.overlap(stack, state.now()).signum() > 0)
                .toList();
        List<BilledUsageItem> items = stacks.isEmpty()
                ? List.of()
                : defaults.example("getBilledUsage", BilledUsage.class).items().stream()
                        .map(line -> new BillLine(line, month, state.now()).of(stacks))
                        .toList();
        if (call.query("format").isPresent()) {
            return Reply.text("text/csv", BillText.of(items));
        }
        return Reply.ok(BilledUsage.builder()
                .items(items)
                // No source says what the lines are sorted by.
                .orderBy("")
                .direction("asc")
                .total(items.size())
                .pages(1)
                .pageSize(defaults.example("listStacks", StackPage.class).pageSize())
                .page(1)
                .build());
    }

    /** Every month in which a stack existed has a bill, the latest first. */
    private Reply months(ApiCall call) {
        Lookup.organization(call);
        Set<YearMonth> months = new TreeSet<>(Comparator.reverseOrder());
        state.stacks().all().stream()
                .filter(stack -> Lookup.isOf(state, call, stack))
                .forEach(stack -> months.addAll(Month.of(stack, state.now())));
        return Reply.ok(BilledMonthList.builder()
                .items(months.stream()
                        .map(month -> BilledMonth.builder()
                                .month(month.getMonthValue())
                                .year(month.getYear())
                                .build())
                        .toList())
                .build());
    }

    /** As documented, a year has four digits. */
    private static Month month(ApiCall call) {
        int year = call.number("year");
        if (year < 1000 || year > 9999) {
            throw Refusal.invalid("year", Integer.toString(year));
        }
        return new Month(YearMonth.of(year, call.number("month")));
    }
}
