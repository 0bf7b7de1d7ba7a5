package io.github.gcom4j.client.internal.answer;

import io.github.gcom4j.client.time.Scheduler;
import io.github.gcom4j.client.transport.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the clock of the API shows, as far as its last answer told; until one does, the clock of this machine. */
public final class ServerTime {
    private final Scheduler scheduler;
    private volatile @Nullable Reading last;

    public ServerTime(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Notes when an answer was given. It is read where somebody wants to know, which is rare. */
    public void learn(TransportResponse response) {
        Optional<String> date = response.header("Date");
        if (date.isPresent()) {
            last = new Reading(date.get(), scheduler.now());
        }
    }

    /** Tells what the clock of the API showed at a time of this machine. */
    Instant at(Instant local) {
        Reading reading = last;
        return Optional.ofNullable(reading)
                .flatMap(known -> RetryAfter.parse(known.date().strip())
                        .map(date -> local.plus(Duration.between(known.receivedAt(), date))))
                .orElse(local);
    }

    private record Reading(String date, Instant receivedAt) {}
}
