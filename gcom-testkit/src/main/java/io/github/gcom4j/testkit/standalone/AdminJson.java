package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.journal.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the admin API answers. */
final class AdminJson {
    private AdminJson() {}

    static String write(Object value) {
        return Json.mapper().writeValueAsString(value);
    }

    static String error(String code, String message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", code);
        json.put("message", message);
        return write(json);
    }

    /** Writes exchanges, the latest first, as that is the one looked for. */
    static String exchanges(List<Exchange> exchanges) {
        List<Map<String, Object>> latestFirst = new ArrayList<>();
        for (int index = exchanges.size() - 1; index >= 0; index--) {
            latestFirst.add(exchange(exchanges.get(index)));
        }
        return write(Map.of("exchanges", latestFirst));
    }

    static Map<String, Object> exchange(Exchange exchange) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", exchange.at().toString());
        json.put("operation", exchange.operation().map(Operation::id).orElse(""));
        json.put("simulated", exchange.simulated());
        json.put("method", exchange.method());
        json.put("target", exchange.target());
        json.put("requestId", exchange.requestId());
        json.put("status", exchange.status());
        json.put("fault", exchange.fault());
        json.put("microseconds", exchange.duration().toNanos() / 1000);
        json.put(
                "violations",
                exchange.violations().stream().map(Violation::toString).toList());
        return json;
    }
}
