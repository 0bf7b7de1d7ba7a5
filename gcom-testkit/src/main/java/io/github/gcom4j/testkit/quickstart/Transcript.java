package io.github.gcom4j.testkit.quickstart;

import java.io.PrintStream;

/** Tells a person what the program does while it does it. */
final class Transcript {
    private final PrintStream out;
    private int step;

    Transcript(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.println(text);
        out.println("-".repeat(text.length()));
    }

    void end(String text) {
        out.println();
        out.println(text);
    }

    void step(String text) {
        out.printf("%2d. %s%n", ++step, text);
    }

    void detail(String text) {
        out.println("    " + text);
    }
}
