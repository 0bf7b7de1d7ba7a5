package io.github.gcom4j.client.internal.answer;

import io.github.gcom4j.client.telemetry.DriftListener;
import io.github.gcom4j.model.Drift;
import io.github.gcom4j.model.Endpoint;
import io.github.gcom4j.model.internal.DriftWalk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the listeners where an answer is not as the spec says. */
final class DriftReport {
    private DriftReport() {}

    static void tell(List<DriftListener> listeners, Endpoint endpoint, @Nullable Object answer) {
        List<Drift> drift = DriftWalk.of(answer);
        if (!drift.isEmpty()) {
            listeners.forEach(listener -> tell(listener, endpoint, drift));
        }
    }

    private static void tell(DriftListener listener, Endpoint endpoint, List<Drift> drift) {
        try {
            listener.drifted(endpoint, drift);
        } catch (RuntimeException fault) {
            Failures.report(fault);
        }
    }
}
