package io.github.gcom4j.benchmarks.measure;

import java.util.List;

/** The calls of the contest. */
enum Work {
    SMALL("policy", "One access policy", 150, 40, 60_000),
    LIST("100", "A list of 100 stacks", 25, 30, 1_500),
    LONG_LIST("10000", "A list of 10,000 stacks", 1, 12, 12);

    /** Calls as most users make them. */
    static final List<Work> OFTEN = List.of(SMALL, LIST);

    private final String call;
    private final String title;
    private final int times;
    private final int rounds;
    private final int warmUp;

    Work(String call, String title, int times, int rounds, int warmUp) {
        this.call = call;
        this.title = title;
        this.times = times;
        this.rounds = rounds;
        this.warmUp = warmUp;
    }

    /** What the worker is told. */
    String call() {
        return call;
    }

    String title() {
        return title;
    }

    /** Calls of a turn. */
    int times() {
        return times;
    }

    int rounds(MeasureSetup setup) {
        return setup.rounds(rounds);
    }

    int warmUp(MeasureSetup setup) {
        return setup.quick() ? warmUp / 3 + 1 : warmUp;
    }

    /** Whether a call is so short that it depends on which processors wake up for it. */
    boolean isShort() {
        return this == SMALL;
    }

    /** Whether a turn has enough calls to tell the slow ones from the usual. */
    boolean hasTail() {
        return times > 1;
    }
}
