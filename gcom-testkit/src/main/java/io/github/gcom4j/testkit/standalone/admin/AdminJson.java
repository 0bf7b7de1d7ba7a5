package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.fault.FaultRule;
import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.journal.Message;
import io.github.gcom4j.testkit.journal.Violation;
import io.github.gcom4j.testkit.route.RouteResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what the admin API answers. */
public final class AdminJson {
    private AdminJson() {}

    public static String write(Object value) {
        return Json.mapper().writeValueAsString(value);
    }

    /** Answers a value. */
    static RouteResponse answer(Object value) {
        return text(write(value));
    }

    /** Answers what is JSON already. */
    static RouteResponse text(String json) {
        return RouteResponse.of(200, "application/json", json).withHeader("Cache-Control", "no-store");
    }

    static RouteResponse done() {
        return new RouteResponse(204, Map.of(), "");
    }

    static RouteResponse error(int status, String code, String message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", code);
        json.put("message", message);
        return RouteResponse.of(status, "application/json", write(json));
    }

    static Map<String, Object> rule(FaultRule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", rule.id());
        json.put("rule", rule.toString());
        return json;
    }

    /** Writes an exchange with headers and bodies. */
    static Map<String, Object> whole(Exchange exchange) {
        Map<String, Object> json = exchange(exchange);
        json.put("request", message(exchange.request()));
        json.put("answer", message(exchange.answer()));
        return json;
    }

    private static Map<String, Object> message(Message message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("headers", message.headers());
        json.put("size", message.size());
        json.put("body", message.body());
        return json;
    }

    public static Map<String, Object> exchange(Exchange exchange) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", exchange.number());
        json.put("at", exchange.at().toString());
        json.put("operation", exchange.operation().map(Operation::id).orElse(""));
        json.put("simulated", exchange.simulated());
        json.put("stub", exchange.stub());
        json.put("method", exchange.method());
        json.put("target", exchange.target());
        json.put("requestId", exchange.requestId());
        json.put("status", exchange.status());
        json.put("error", exchange.error());
        json.put("fault", exchange.fault());
        json.put("microseconds", exchange.duration().toNanos() / 1000);
        json.put(
                "violations",
                exchange.violations().stream().map(Violation::toString).toList());
        return json;
    }
}
