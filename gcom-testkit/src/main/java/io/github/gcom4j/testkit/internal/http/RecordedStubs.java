package io.github.gcom4j.testkit.internal.http;

import io.github.gcom4j.testkit.internal.http.journal.Journal;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import java.util.function.Supplier;

/** Keeps what stubs answer in the journal. */
public final class RecordedStubs {
    private final Journal journal;
    private final CloudState state;

    public RecordedStubs(Journal journal, CloudState state) {
        this.journal = journal;
        this.state = state;
    }

    /** Answers one request by a stub, which is known by its path. */
    public RawAnswer recorded(RawRequest request, String stub, Supplier<RawAnswer> work) {
        Recording recording = new Recording(request, state.now());
        recording.stubbedBy(stub);
        RawAnswer answer = work.get();
        journal.add(recording.finish(journal.nextNumber(), answer));
        return answer;
    }
}
