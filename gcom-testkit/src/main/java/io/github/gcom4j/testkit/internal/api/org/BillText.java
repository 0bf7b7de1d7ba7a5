package io.github.gcom4j.testkit.internal.api.org;

import io.github.gcom4j.model.BilledUsageItem;
import io.github.gcom4j.model.internal.Json;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Writes a bill as comma-separated values, RFC 4180. No source shows the columns: they are the plain fields of its lines. */
final class BillText {
    private static final List<String> COLUMNS = List.of(
            "dimensionId",
            "dimensionName",
            "unit",
            "includedUsage",
            "totalUsage",
            "overage",
            "amountDue",
            "periodStart",
            "periodEnd",
            "description");

    private BillText() {}

    static String of(List<BilledUsageItem> bill) {
        return Stream.concat(
                        Stream.of(String.join(",", COLUMNS)),
                        bill.stream().map(Json.mapper()::<JsonNode>valueToTree).map(BillText::line))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private static String line(JsonNode item) {
        return COLUMNS.stream().map(column -> quoted(text(item.path(column)))).collect(Collectors.joining(","));
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asString("");
    }

    private static String quoted(String value) {
        return value.matches("(?s).*[\",\r\n].*") ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
