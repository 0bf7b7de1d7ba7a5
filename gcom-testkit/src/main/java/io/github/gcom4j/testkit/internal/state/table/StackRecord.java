package io.github.gcom4j.testkit.internal.state.table;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A stack and what only the service knows about it.
 *
 * @param readyAt time from which the Grafana instance answers
 * @param connectionsAt time from which the connectivity is known
 * @param deletedAt time of the delete, if there was one
 * @param busyUntil time until which an operation is in progress
 * @param paused whether the Grafana instance sleeps until someone visits it
 */
public record StackRecord(
        Stack stack,
        Instant readyAt,
        Instant connectionsAt,
        @JsonSetter(nulls = Nulls.SET) Optional<Instant> deletedAt,
        Instant busyUntil,
        boolean paused) {
    public StackRecord {
        Objects.requireNonNull(stack, "stack");
        Objects.requireNonNull(readyAt, "readyAt");
        Objects.requireNonNull(connectionsAt, "connectionsAt");
        Objects.requireNonNull(busyUntil, "busyUntil");
    }

    public long id() {
        return stack.id();
    }

    /** Tells whether the stack is there for more than being looked at. */
    @JsonIgnore
    public boolean isAlive() {
        return deletedAt.isEmpty();
    }

    public boolean isReady(Instant now) {
        return isAlive() && !paused && !readyAt.isAfter(now);
    }

    public boolean isBusy(Instant now) {
        return busyUntil.isAfter(now);
    }

    /** Returns what the API says of it at a time. */
    public StackStatus status(Instant now, Duration deletionTakes) {
        if (paused) {
            return StackStatus.PAUSED;
        }
        return deletedAt
                .map(time -> time.plus(deletionTakes).isAfter(now) ? StackStatus.DELETING : StackStatus.DELETED)
                .orElseGet(() -> stack.status().orElse(StackStatus.ACTIVE));
    }

    /** Replaces what the API shows. */
    public StackRecord with(Stack changed) {
        return new StackRecord(changed, readyAt, connectionsAt, deletedAt, busyUntil, paused);
    }

    /** Lets the Grafana instance be down until a time. */
    public StackRecord readyAt(Instant time) {
        return new StackRecord(stack, time, connectionsAt, deletedAt, busyUntil, paused);
    }

    /** Deletes it. */
    public StackRecord deletedAt(Instant time) {
        return new StackRecord(stack, readyAt, connectionsAt, Optional.of(time), busyUntil, paused);
    }

    /** Keeps an operation in progress until a time. */
    public StackRecord busyUntil(Instant time) {
        return new StackRecord(stack, readyAt, connectionsAt, deletedAt, time, paused);
    }

    /** Puts it to sleep or wakes it. */
    public StackRecord paused(boolean sleeps) {
        return new StackRecord(stack, readyAt, connectionsAt, deletedAt, busyUntil, sleeps);
    }
}
