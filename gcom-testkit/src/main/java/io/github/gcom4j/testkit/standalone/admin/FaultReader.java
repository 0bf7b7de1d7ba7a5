package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.fault.Fault;
import io.github.gcom4j.testkit.fault.FaultRule;
import io.github.gcom4j.testkit.fault.Faults;
import io.github.gcom4j.testkit.route.Stub;
import io.github.gcom4j.testkit.route.Stubs;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes faults of what the admin API is sent. The kinds are named as the methods of {@link Fault} are. */
final class FaultReader {
    private static final Map<String, Function<JsonFields, Fault>> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("status", fields -> Fault.status(status(fields))),
            Map.entry("documented", fields -> Fault.documented(requiredOperation(fields), status(fields))),
            Map.entry("html", fields -> Fault.html(status(fields))),
            Map.entry("redirect", fields -> Fault.redirect(status(fields), fields.text("location"))),
            Map.entry("garbage", fields -> Fault.garbage()),
            Map.entry("lostRequest", fields -> Fault.lostRequest()),
            Map.entry("resetRequest", fields -> Fault.resetRequest()),
            Map.entry("stalledRequest", fields -> Fault.stalledRequest()),
            Map.entry("lostAnswer", fields -> Fault.lostAnswer()),
            Map.entry("resetAnswer", fields -> cut(Fault.resetAnswer(), fields)),
            Map.entry("cutAnswer", fields -> cut(Fault.cutAnswer(), fields)),
            Map.entry("stalledAnswer", fields -> cut(Fault.stalledAnswer(), fields)),
            Map.entry("slowAnswer", fields -> Fault.slowAnswer(bytes(fields).orElse(1), fields.duration("pause"))),
            Map.entry("wrongContentType", fields -> Fault.wrongContentType(fields.text("contentType"))),
            Map.entry("lateAnswer", fields -> Fault.lateAnswer(fields.duration("pause")))));

    private FaultReader() {}

    /**
     * Adds a fault.
     *
     * @param json what to add
     * @param faults where to add it
     * @param stubs those there are
     * @throws IllegalArgumentException if a field is wrong, missing or unknown
     */
    static FaultRule add(String json, Faults faults, Stubs stubs) {
        JsonFields fields = JsonFields.of(json);
        Fault fault = changed(fault(fields), fields);
        Optional<Operation> operation = operation(fields);
        Optional<String> stub = fields.optionalText("stub");
        UnaryOperator<FaultRule> when = when(fields);
        fields.requireAllRead();
        check(operation.isEmpty() || stub.isEmpty(), "stub must be absent where operation is there");
        stub.ifPresent(path -> check(
                stubs.all().stream().map(Stub::pathPrefix).anyMatch(path::equals),
                "stub must be the path of a stub that is there but is \"" + path + "\""));
        return operation
                .map(known -> faults.on(known, fault, when))
                .or(() -> stub.map(path -> faults.onStub(path, fault, when)))
                .orElseGet(() -> faults.onAny(fault, when));
    }

    private static UnaryOperator<FaultRule> when(JsonFields fields) {
        Optional<String> target = fields.optionalText("targetContains");
        Optional<Integer> times = fields.optionalNumber("times").map(Long::intValue);
        int fromCall = fields.optionalNumber("fromCall").orElse(1L).intValue();
        boolean always = fields.flag("always");
        Optional<Double> chance = fields.optionalFraction("chance");
        Optional<Long> seed = fields.optionalNumber("seed");
        times.ifPresent(count -> check(count > 0, "times must be at least 1 but is " + count));
        check(fromCall > 0, "fromCall must be at least 1 but is " + fromCall);
        chance.ifPresent(likely -> check(likely >= 0 && likely <= 1, "chance must be 0 to 1 but is " + likely));
        check(!always || times.isEmpty(), "times must be absent where always is true");
        check(chance.isPresent() || seed.isEmpty(), "seed must be absent where there is no chance");
        return rule -> {
            rule.fromCall(fromCall);
            target.ifPresent(part -> rule.when(request -> request.target().contains(part)));
            long known = seed.orElseGet(() -> new Random().nextLong());
            chance.ifPresent(likely -> rule.atRandom(likely, known));
            times.ifPresent(rule::times);
            return always ? rule.always() : rule;
        };
    }

    private static Fault fault(JsonFields fields) {
        String kind = fields.text("kind");
        Function<JsonFields, Fault> maker = KINDS.get(kind);
        if (maker == null) {
            throw new IllegalArgumentException("kind must be one of " + KINDS.keySet() + " but is \"" + kind + "\"");
        }
        return maker.apply(fields);
    }

    private static Fault changed(Fault fault, JsonFields fields) {
        Fault changed = fault;
        Optional<String> body = fields.optionalText("body");
        if (body.isPresent()) {
            changed =
                    changed.body(body.get(), fields.optionalText("contentType").orElse("application/json"));
        }
        Optional<Long> retryAfter = fields.optionalNumber("retryAfter");
        if (retryAfter.isPresent()) {
            check(retryAfter.get() >= 0, "retryAfter must not be negative but is " + retryAfter.get());
            changed = changed.retryAfter(retryAfter.get());
        }
        for (Map.Entry<String, String> header : fields.texts("headers").entrySet()) {
            changed = changed.header(header.getKey(), header.getValue());
        }
        changed = fields.optionalDuration("delay").map(changed::delayed).orElse(changed);
        changed = fields.flag("afterApplying") ? changed.afterApplying() : changed;
        return fields.flag("byClock") ? changed.byClock() : changed;
    }

    private static int status(JsonFields fields) {
        int status = fields.number("status");
        check(status >= 200 && status <= 599, "status must be 200 to 599 but is " + status);
        return status;
    }

    private static Fault cut(Fault fault, JsonFields fields) {
        return bytes(fields).map(fault::afterBytes).orElse(fault);
    }

    private static Optional<Integer> bytes(JsonFields fields) {
        Optional<Integer> bytes = fields.optionalNumber("bytes").map(Long::intValue);
        bytes.ifPresent(count -> check(count >= 0, "bytes must not be negative but is " + count));
        return bytes;
    }

    private static Operation requiredOperation(JsonFields fields) {
        return operation(fields).orElseThrow(() -> new IllegalArgumentException("operation is missing"));
    }

    private static Optional<Operation> operation(JsonFields fields) {
        return fields.converted("operation", Operation::of);
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
