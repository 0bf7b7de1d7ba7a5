package io.github.gcom4j.benchmarks.measure;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Says on the standard error how far the run is. What is left is estimated from how the parts before compare to the plan. */
public final class RunProgress {
    private static final double NANOS_OF_A_SECOND = 1_000_000_000;

    private final PrintStream out;
    private final LongSupplier nanoClock;
    private final long started;
    private final int plannedSeconds;
    private int donePlannedSeconds;

    /**
     * Starts.
     *
     * @param plannedSeconds what the run takes on an idle machine with two processors
     * @param out where to say it
     * @param nanoClock the clock
     */
    public RunProgress(int plannedSeconds, PrintStream out, LongSupplier nanoClock) {
        this.plannedSeconds = plannedSeconds;
        this.out = out;
        this.nanoClock = nanoClock;
        this.started = nanoClock.getAsLong();
    }

    /**
     * Says what begins.
     *
     * @param what the part
     */
    public void begin(String what) {
        double elapsed = elapsedSeconds();
        double slowdown = donePlannedSeconds == 0 ? 1 : elapsed / donePlannedSeconds;
        double left = (plannedSeconds - donePlannedSeconds) * slowdown;
        out.printf(Locale.ROOT, "[%s] %s; about %s left%n", clock(elapsed), what, clock(left));
    }

    /**
     * Says what is done within a part.
     *
     * @param what the step
     */
    public void step(String what) {
        out.printf(Locale.ROOT, "[%s]   %s%n", clock(elapsedSeconds()), what);
    }

    /**
     * Notes that a part is over.
     *
     * @param planned what it takes by the plan
     */
    public void end(int planned) {
        donePlannedSeconds += planned;
    }

    private double elapsedSeconds() {
        return (nanoClock.getAsLong() - started) / NANOS_OF_A_SECOND;
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
