package io.github.gcom4j.testkit.internal.http;

import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import java.util.function.Supplier;

/** Sees to it that what an answer tells is saved before it goes out. */
@FunctionalInterface
public interface Saving {
    /** Nothing is saved. */
    Saving NONE = (request, work) -> work.get();

    /**
     * Answers a request.
     *
     * @throws NotSaved if what it has done cannot be saved, or it was not done as that was known before
     */
    RawAnswer saved(RawRequest request, Supplier<RawAnswer> work) throws NotSaved;

    /** Tells why a state cannot be saved. */
    final class NotSaved extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean isDone;

        /** Tells the reason. */
        public NotSaved(String reason, boolean isDone) {
            super(reason);
            this.isDone = isDone;
        }

        /** Returns the status of an answer that says so: whether it makes sense to try again depends on what was done. */
        public int status() {
            return isDone ? 500 : 503;
        }

        /** Returns what happened and why. */
        public String reason() {
            return (isDone
                            ? "The request was carried out but its changes cannot be saved: "
                            : "The request was not carried out, as changes cannot be saved: ")
                    + getMessage();
        }
    }
}
