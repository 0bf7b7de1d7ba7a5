package io.github.gcom4j.testkit.junit;

import java.util.LinkedHashSet;
import java.util.Set;

/** The sessions of one extension that are open now. */
final class OpenSessions {
    private final Set<Session> open = new LinkedHashSet<>();

    synchronized Session add(Session session) {
        open.add(session);
        session.onClose(() -> remove(session));
        return session;
    }

    private synchronized void remove(Session session) {
        open.remove(session);
    }

    synchronized boolean isEmpty() {
        return open.isEmpty();
    }

    synchronized Session only() {
        if (open.size() != 1) {
            throw new IllegalStateException(
                    open.isEmpty()
                            ? "There is no fake yet: ask for it in a test, or use GcomExtension.perClass() in a static"
                                    + " field"
                            : "Several fakes are running, as tests run in parallel: take the fake as a parameter of"
                                    + " the test");
        }
        return open.iterator().next();
    }
}
