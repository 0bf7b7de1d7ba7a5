package io.github.gcom4j.benchmarks.measure;

import java.util.stream.Stream;

/** What processes print. */
final class Lines {
    private Lines() {}

    static double[] numbers(String line) {
        return Stream.of(line.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    }
}
