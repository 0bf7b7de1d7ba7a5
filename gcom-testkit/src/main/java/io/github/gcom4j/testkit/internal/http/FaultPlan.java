package io.github.gcom4j.testkit.internal.http;

import io.github.gcom4j.testkit.internal.wire.Delivery;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.message.Framing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What goes wrong with one request.
 *
 * @param name what the journal calls it
 * @param applied whether the request is done first
 * @param madeUp what is answered in place of the fake's own answer, empty where that one only suffers
 * @param headers headers that replace those of the answer
 * @param delivery how the answer goes over the wire
 */
public record FaultPlan(
        String name, boolean applied, Optional<MadeUp> madeUp, Map<String, String> headers, Delivery delivery) {

    /** An answer that does not come from the state. */
    public record MadeUp(int status, String body) {}

    /** Answers something made up in place of doing the request. */
    public static FaultPlan madeUp(String name, int status, String body, Delivery delivery) {
        return new FaultPlan(name, false, Optional.of(new MadeUp(status, body)), Map.of(), delivery);
    }

    /** Lets the fake's own answer suffer. */
    public static FaultPlan own(String name, boolean applied, Delivery delivery) {
        return new FaultPlan(name, applied, Optional.empty(), Map.of(), delivery);
    }

    /** Gives it another name. */
    public FaultPlan named(String other) {
        return new FaultPlan(other, applied, madeUp, headers, delivery);
    }

    /** Sends a body in place of the answer's own. */
    public FaultPlan body(String text) {
        int status = madeUp.map(MadeUp::status).orElse(200);
        return new FaultPlan(name, applied, Optional.of(new MadeUp(status, text)), headers, delivery);
    }

    /**
     * Sends a header.
     *
     * @throws IllegalArgumentException if it would break the head of the answer or contradict its length
     */
    public FaultPlan header(String header, String value) {
        Framing.requireHeader(header, value);
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new FaultPlan(name, applied, madeUp, more, delivery);
    }

    /** Does the request first. */
    public FaultPlan afterApplying() {
        return new FaultPlan(name, true, madeUp, headers, delivery);
    }

    /** Sends the answer in another way. */
    public FaultPlan delivered(Delivery way) {
        return new FaultPlan(name, applied, madeUp, headers, way);
    }

    /** Returns what becomes of an answer, which comes as late as it would have. */
    RawAnswer spoil(RawAnswer own) {
        Duration late = own.delivery().before();
        Delivery way = delivery.before().isZero() ? delivery.after(late) : delivery;
        return madeUp.map(answer ->
                        new RawAnswer(answer.status(), headers, answer.body().getBytes(StandardCharsets.UTF_8), way))
                .orElseGet(() -> {
                    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                    all.putAll(own.headers());
                    all.putAll(headers);
                    return new RawAnswer(own.status(), all, own.body(), way);
                });
    }

    /** Returns the answer to a request that is not done. */
    RawAnswer instead() {
        return spoil(new RawAnswer(500, Map.of(), new byte[0], delivery));
    }
}
