package io.github.gcom4j.testkit.internal.api.org;

import io.github.gcom4j.model.BilledUsageItem;
import io.github.gcom4j.model.OrgRates;
import io.github.gcom4j.model.RateTier;
import io.github.gcom4j.model.StackUsage;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes one line of a bill after the documented one of the same dimension. */
final class BillLine {
    private static final BigDecimal SERIES_PER_RATE = BigDecimal.valueOf(1000);

    private final BilledUsageItem documented;
    private final Month month;
    private final Instant now;

    BillLine(BilledUsageItem documented, Month month, Instant now) {
        this.documented = documented;
        this.month = month;
        this.now = now;
    }

    BilledUsageItem of(List<StackRecord> stacks) {
        List<StackUsage> usages = stacks.stream().map(this::usage).toList();
        BigDecimal total = usages.stream()
                .map(usage -> usage.totalUsage().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal included = documented.includedUsage().orElse(BigDecimal.ZERO);
        BigDecimal overage = total.subtract(included).max(BigDecimal.ZERO).setScale(0, RoundingMode.HALF_UP);
        BigDecimal due = due(overage);
        return documented.toBuilder()
                .totalUsage(total)
                .overage(overage)
                .amountDue(due)
                .periodStart(month.start())
                .periodEnd(month.lastSecond())
                .description(documented.description().map(this::retitled))
                .notes(String.format(
                                Locale.ROOT,
                                "Included Usage: %s%nTotal Usage: %s%nTotal Usage Amount: $%s",
                                included.toPlainString(),
                                total.toPlainString(),
                                due.toPlainString())
                        .replace("\r\n", "\n"))
                .usages(usages)
                .build();
    }

    private StackUsage usage(StackRecord stack) {
        StackUsage model = documented.usages().get(0);
        BigDecimal part = month.overlap(stack, now);
        return model.toBuilder()
                .id(model.id().orElse(0L) + stack.id())
                .stackId(stack.id())
                .stackName(stack.stack().name())
                .stackLabels(stack.stack().labels())
                .periodStart(month.start())
                .periodEnd(month.lastSecond())
                .isProrated(part.compareTo(BigDecimal.ONE) < 0)
                .totalUsage(part(model.totalUsage(), part))
                .ingestUsage(part(model.ingestUsage(), part))
                .queryUsage(part(model.queryUsage(), part))
                .build();
    }

    /** A rate of metrics is for 1000 series, every other one for a single unit. */
    private BigDecimal due(BigDecimal overage) {
        BigDecimal rate = documented
                .orgRates()
                .map(OrgRates::tiers)
                .flatMap(tiers -> tiers.stream().findFirst())
                .flatMap(RateTier::rate)
                .orElse(BigDecimal.ZERO);
        BigDecimal units = documented.unit().filter("series"::equals).isPresent() ? SERIES_PER_RATE : BigDecimal.ONE;
        return overage.multiply(rate).divide(units, 2, RoundingMode.HALF_UP);
    }

    private static Optional<BigDecimal> part(Optional<BigDecimal> whole, BigDecimal part) {
        return whole.map(usage -> usage.multiply(part).setScale(6, RoundingMode.HALF_UP));
    }

    private String retitled(String title) {
        return title.substring(0, title.lastIndexOf(" - ")) + " - " + month.title();
    }
}
