package io.github.gcom4j.testkit.internal.http.journal;

import io.github.gcom4j.testkit.journal.Exchange;
import java.util.List;
import java.util.stream.Collectors;

/** An assertion that has failed and lists the requests, so that nobody else has to. */
public final class VerificationFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    public VerificationFailure(String what, List<Exchange> journal) {
        super(what + (journal.isEmpty() ? ". There were no requests" : ". The requests were:\n" + list(journal)));
    }

    private static String list(List<Exchange> journal) {
        return journal.stream().map(Exchange::toString).collect(Collectors.joining("\n"));
    }
}
