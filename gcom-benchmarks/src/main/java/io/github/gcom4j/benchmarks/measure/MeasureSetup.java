package io.github.gcom4j.benchmarks.measure;

import java.nio.file.Path;

/**
 * What all measures need to know.
 *
 * @param module directory of this module
 * @param quick whether to make it short, at the cost of precision
 * @param offline whether builds that are measured may fetch nothing
 * @param progress where to say how far they are
 */
public record MeasureSetup(Path module, boolean quick, boolean offline, RunProgress progress) {
    /**
     * Returns where the bodies of the answers are.
     *
     * @return the directory
     */
    public Path bodies() {
        return module.resolve("target/benchmarks/bodies");
    }

    Path rivals() {
        return module.resolve("target/rivals");
    }

    int rounds(int usual) {
        return quick ? Math.max(3, usual / 4) : usual;
    }
}
