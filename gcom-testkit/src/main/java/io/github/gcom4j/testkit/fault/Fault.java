package io.github.gcom4j.testkit.fault;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.internal.http.FaultPlan;
import io.github.gcom4j.testkit.internal.http.HttpDate;
import io.github.gcom4j.testkit.internal.wire.ConnectionOutcome;
import io.github.gcom4j.testkit.internal.wire.Delivery;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.SentPart;
import io.github.gcom4j.testkit.internal.wire.message.Framing;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that goes wrong with a request. It is immutable, and changes to it can be chained: {@code
 * Fault.status(503).retryAfter(10).delayed(Duration.ofMillis(50))}.
 *
 * <p>Mind that {@code java.net.http} repeats a GET by itself when its connection ends before the first byte of the answer;
 * such a fault is only seen when it happens to the repeated call too.
 */
public final class Fault {
    private final FaultPlan plan;

    private Fault(FaultPlan plan) {
        this.plan = plan;
    }

    /**
     * Answers a status without a body and does not apply the request.
     *
     * @param status status of the answer, 200 to 599, for example 503
     * @return the fault
     */
    public static Fault status(int status) {
        return new Fault(FaultPlan.madeUp("status " + Framing.requireFinal(status), status, "", Delivery.WHOLE));
    }

    /**
     * Answers the error of a status as the spec documents it, and does not apply the request.
     *
     * @param operation the operation
     * @param status a documented status of the operation, for example 409
     * @return the fault
     * @throws IllegalArgumentException if the spec has no example of that status
     */
    public static Fault documented(Operation operation, int status) {
        return status(status)
                .json(Spec.shipped().operation(operation.id()).example(status).toString());
    }

    /**
     * Answers an HTML page, as gateways do, and does not apply the request.
     *
     * @param status status of the answer, for example 502
     * @return the fault
     */
    public static Fault html(int status) {
        return status(status).body("<html><body><h1>" + status + "</h1></body></html>", "text/html");
    }

    /**
     * Answers a redirect, and does not apply the request.
     *
     * @param status status of the answer, for example 301
     * @param location where it leads
     * @return the fault
     */
    public static Fault redirect(int status, String location) {
        return status(status).header("Location", location);
    }

    /**
     * Answers bytes that are no HTTP, and does not apply the request.
     *
     * @return the fault
     */
    public static Fault garbage() {
        Delivery delivery = Delivery.of(SentPart.ALL, ConnectionOutcome.CLOSE);
        return new Fault(
                FaultPlan.madeUp("garbage", RawAnswer.NO_HTTP, "\u0000\u0001 no status line\r\n\r\n", delivery));
    }

    /**
     * Closes the connection before the request is applied.
     *
     * @return the fault
     */
    public static Fault lostRequest() {
        return new Fault(FaultPlan.own("request lost", false, Delivery.of(SentPart.NOTHING, ConnectionOutcome.CLOSE)));
    }

    /**
     * Resets the connection before the request is applied.
     *
     * @return the fault
     */
    public static Fault resetRequest() {
        return new Fault(FaultPlan.own("request reset", false, Delivery.of(SentPart.NOTHING, ConnectionOutcome.RESET)));
    }

    /**
     * Does not apply the request and does not answer, until the fake is closed.
     *
     * @return the fault
     */
    public static Fault stalledRequest() {
        return new Fault(
                FaultPlan.own("request stalled", false, Delivery.of(SentPart.NOTHING, ConnectionOutcome.STALL)));
    }

    /**
     * Applies the request and closes the connection before the answer is sent.
     *
     * @return the fault
     */
    public static Fault lostAnswer() {
        return new Fault(FaultPlan.own("answer lost", true, Delivery.of(SentPart.NOTHING, ConnectionOutcome.CLOSE)));
    }

    /**
     * Applies the request and resets the connection before the answer is sent.
     *
     * @return the fault
     */
    public static Fault resetAnswer() {
        return new Fault(FaultPlan.own("answer reset", true, Delivery.of(SentPart.NOTHING, ConnectionOutcome.RESET)));
    }

    /**
     * Applies the request and closes the connection in the middle of the answer's body.
     *
     * @return the fault
     */
    public static Fault cutAnswer() {
        return new Fault(
                FaultPlan.own("answer cut", true, Delivery.of(SentPart.HALF_OF_BODY, ConnectionOutcome.CLOSE)));
    }

    /**
     * Applies the request and does not answer, until the fake is closed.
     *
     * @return the fault
     */
    public static Fault stalledAnswer() {
        return new Fault(FaultPlan.own("answer stalled", true, Delivery.of(SentPart.NOTHING, ConnectionOutcome.STALL)));
    }

    /**
     * Applies the request and sends the answer's body bit by bit.
     *
     * @param bytes number of bytes that are sent at once, at least 1
     * @param pause time before each of these parts
     * @return the fault
     */
    public static Fault slowAnswer(int bytes, Duration pause) {
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes must be at least 1 but is " + bytes);
        }
        return new Fault(FaultPlan.own("answer slow", true, Delivery.WHOLE.inPieces(bytes, pause)));
    }

    /**
     * Applies the request and labels the answer wrongly.
     *
     * @param contentType content type of the answer, for example {@code text/plain}
     * @return the fault
     */
    public static Fault wrongContentType(String contentType) {
        return new Fault(FaultPlan.own("content type " + contentType, true, Delivery.WHOLE)
                .header("Content-Type", contentType));
    }

    /**
     * Applies the request and answers late.
     *
     * @param pause time before the answer
     * @return the fault
     */
    public static Fault lateAnswer(Duration pause) {
        return new Fault(FaultPlan.own("answer late", true, Delivery.WHOLE)).delayed(pause);
    }

    /**
     * Sends a JSON body.
     *
     * @param json the body
     * @return the changed fault
     */
    public Fault json(String json) {
        return body(json, "application/json");
    }

    /**
     * Sends a body in place of the answer's own.
     *
     * @param text the body
     * @param contentType its content type
     * @return the changed fault
     */
    public Fault body(String text, String contentType) {
        return new Fault(plan.body(text).header("Content-Type", contentType));
    }

    /**
     * Tells the caller to wait.
     *
     * @param seconds the value of the header {@code Retry-After}
     * @return the changed fault
     */
    public Fault retryAfter(long seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException("seconds must not be negative but is " + seconds);
        }
        return header("Retry-After", Long.toString(seconds));
    }

    /**
     * Tells the caller to wait until a time, in the date format of HTTP.
     *
     * @param time the value of the header {@code Retry-After}, of which fractions of a second are cut off
     * @return the changed fault
     */
    public Fault retryAfter(Instant time) {
        return header("Retry-After", HttpDate.format(time));
    }

    /**
     * Sends a header, for example {@code Server}.
     *
     * @param name name of the header
     * @param value its value
     * @return the changed fault
     * @throws IllegalArgumentException if it would break the head of the answer or contradict the length of its body
     */
    public Fault header(String name, String value) {
        return new Fault(plan.header(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value")));
    }

    /**
     * Applies the request nevertheless, so that what looks like a failure is a success nobody heard of.
     *
     * @return the changed fault
     */
    public Fault afterApplying() {
        return new Fault(plan.afterApplying());
    }

    /**
     * Sends some of the answer before its connection ends or stalls.
     *
     * @param bytes how much is sent, counted from the first byte of the status line
     * @return the changed fault
     * @throws IllegalStateException if nothing happens to the connection in this fault
     */
    public Fault afterBytes(int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes must not be negative but is " + bytes);
        }
        if (plan.delivery().outcome() == ConnectionOutcome.KEEP) {
            throw new IllegalStateException("The fault \"" + plan.name() + "\" leaves the connection as it is");
        }
        return new Fault(plan.delivered(plan.delivery().sending(SentPart.first(bytes))));
    }

    /**
     * Lets time pass before the first byte of the answer.
     *
     * @param pause how long
     * @return the changed fault
     */
    public Fault delayed(Duration pause) {
        return new Fault(plan.delivered(plan.delivery().after(pause)));
    }

    /**
     * Lets the pauses of this fault pass by the clock of the fake. By default they take real time. With a {@link
     * io.github.gcom4j.testkit.VirtualClock} nothing arrives then before the test has moved the clock.
     *
     * @return the changed fault
     */
    public Fault byClock() {
        return new Fault(plan.delivered(plan.delivery().timedByClock()));
    }

    FaultPlan plan() {
        return plan;
    }

    @Override
    public String toString() {
        return plan.name();
    }
}
