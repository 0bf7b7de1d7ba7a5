package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Result;
import java.util.List;

/** Measures one thing. */
@FunctionalInterface
public interface Measure {
    /**
     * Measures.
     *
     * @param setup what to measure with
     * @return the results
     * @throws Exception if something cannot be measured
     */
    List<Result> run(MeasureSetup setup) throws Exception;
}
