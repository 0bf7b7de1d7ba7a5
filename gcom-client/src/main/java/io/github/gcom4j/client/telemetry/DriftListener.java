package io.github.gcom4j.client.telemetry;

import io.github.gcom4j.model.Drift;
import io.github.gcom4j.model.Endpoint;
import java.util.List;

/**
 * Is called where an answer is not as this version of the toolkit knows it: fields and enum values it does not know, and values
 * it cannot read. The answer itself is read as far as it can be. It is called on the thread that reads the answer, must not
 * block it, and may be called from several threads at once. What it throws goes to that thread's handler of uncaught
 * exceptions and leaves the call alone.
 */
@FunctionalInterface
public interface DriftListener {
    /**
     * Called for each answer that has such places.
     *
     * @param endpoint what was called
     * @param drift the places, at least one; they hold no values
     */
    void drifted(Endpoint endpoint, List<Drift> drift);
}
