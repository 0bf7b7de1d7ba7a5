package io.github.gcom4j.testkit.internal.http;

import io.github.gcom4j.testkit.internal.http.journal.Journal;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets stubs suffer faults, and keeps what they answer in the journal. */
public final class RecordedStubs {
    private final Journal journal;
    private final CloudState state;
    private final FaultSource faults;

    public RecordedStubs(Journal journal, CloudState state, FaultSource faults) {
        this.journal = journal;
        this.faults = faults;
        this.state = state;
    }

    /** Answers one request by a stub, which is known by its path. */
    public RawAnswer recorded(RawRequest request, String stub, Supplier<RawAnswer> work) {
        Recording recording = new Recording(request, state.now());
        recording.stubbedBy(stub);
        Optional<FaultPlan> fault = faults.next(Optional.empty(), stub, request);
        fault.ifPresent(recording::suffered);
        RawAnswer answer = fault.filter(plan -> !plan.applied())
                .map(FaultPlan::instead)
                .orElseGet(() -> spoiled(work.get(), fault));
        journal.add(recording.finish(journal.nextNumber(), answer));
        return answer;
    }

    private static RawAnswer spoiled(RawAnswer answer, Optional<FaultPlan> fault) {
        return fault.map(plan -> plan.spoil(answer)).orElse(answer);
    }
}
