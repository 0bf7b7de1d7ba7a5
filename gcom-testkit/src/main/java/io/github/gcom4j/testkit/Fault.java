package io.github.gcom4j.testkit;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.testkit.internal.http.FaultPlan;
import io.github.gcom4j.testkit.internal.http.Wire;
import io.github.gcom4j.testkit.internal.spec.SpecModel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that goes wrong with a request. It is immutable, and changes to it can be chained: {@code
 * Fault.status(503).retryAfter(10).delayed(Duration.ofMillis(50))}.
 */
public final class Fault {
    private final FaultPlan plan;

    private Fault(FaultPlan plan) {
        this.plan = plan;
    }

    /**
     * Answers a status without a body and does not apply the request.
     *
     * @param status status of the answer, for example 503
     * @return the fault
     */
    public static Fault status(int status) {
        return new Fault(new FaultPlan(
                "status " + status, false, status, Optional.empty(), Map.of(), Duration.ZERO, Wire.WHOLE));
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
                .json(SpecModel.get().operation(operation.id()).example(status).toString());
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
     * Ends the connection before the request is applied. Mind that {@code java.net.http} repeats a GET by itself then.
     *
     * @return the fault
     */
    public static Fault lostRequest() {
        return new Fault(
                new FaultPlan("request lost", false, 500, Optional.empty(), Map.of(), Duration.ZERO, Wire.LOST));
    }

    /**
     * Applies the request and ends the connection before the answer is sent.
     *
     * @return the fault
     */
    public static Fault lostAnswer() {
        return applied("answer lost", Duration.ZERO, Wire.LOST);
    }

    /**
     * Applies the request and ends the connection in the middle of the answer's body.
     *
     * @return the fault
     */
    public static Fault cutAnswer() {
        return applied("answer cut", Duration.ZERO, Wire.CUT);
    }

    /**
     * Applies the request and does not answer until the fake is closed.
     *
     * @return the fault
     */
    public static Fault stalledAnswer() {
        return applied("answer stalled", Duration.ZERO, Wire.STALLED);
    }

    /**
     * Applies the request and sends the answer's body byte by byte.
     *
     * @param pause real time between two bytes
     * @return the fault
     */
    public static Fault slowAnswer(Duration pause) {
        return applied("answer slow", pause, Wire.SLOW);
    }

    /**
     * Applies the request and labels the answer wrongly.
     *
     * @param contentType content type of the answer, for example {@code text/plain}
     * @return the fault
     */
    public static Fault wrongContentType(String contentType) {
        return applied("content type " + contentType, Duration.ZERO, Wire.WHOLE).header("Content-Type", contentType);
    }

    /**
     * Applies the request and answers late.
     *
     * @param pause real time before the answer
     * @return the fault
     */
    public static Fault lateAnswer(Duration pause) {
        return applied("answer late", pause, Wire.WHOLE);
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
     * Sends a body.
     *
     * @param text the body
     * @param contentType its content type
     * @return the changed fault
     */
    public Fault body(String text, String contentType) {
        return new Fault(new FaultPlan(
                        plan.name(),
                        plan.applied(),
                        plan.status(),
                        Optional.of(text),
                        plan.headers(),
                        plan.pause(),
                        plan.wire()))
                .header("Content-Type", contentType);
    }

    /**
     * Tells the caller to wait.
     *
     * @param seconds the value of the header {@code Retry-After}
     * @return the changed fault
     */
    public Fault retryAfter(long seconds) {
        return header("Retry-After", Long.toString(seconds));
    }

    /**
     * Sends a header, for example {@code Retry-After} with a date.
     *
     * @param name name of the header
     * @param value its value
     * @return the changed fault
     */
    public Fault header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(plan.headers());
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return new Fault(new FaultPlan(
                plan.name(), plan.applied(), plan.status(), plan.body(), more, plan.pause(), plan.wire()));
    }

    FaultPlan plan() {
        return plan;
    }

    @Override
    public String toString() {
        return plan.name();
    }

    private static Fault applied(String name, Duration pause, Wire wire) {
        return new Fault(new FaultPlan(name, true, 0, Optional.empty(), Map.of(), pause, wire));
    }
}
