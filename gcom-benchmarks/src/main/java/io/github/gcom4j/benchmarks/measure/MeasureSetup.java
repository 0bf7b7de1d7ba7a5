package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.run.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What all measures need to know.
 *
 * @param module directory of this module
 * @param quick whether to make it short, at the cost of precision
 * @param offline whether builds that are measured may fetch nothing
 * @param progress where to say how far they are
 * @param tls whether calls go over TLS
 */
public record MeasureSetup(Path module, boolean quick, boolean offline, RunProgress progress, boolean tls) {
    /** Returns the same over TLS. */
    MeasureSetup overTls() {
        return new MeasureSetup(module, quick, offline, progress, true);
    }

    /** Starts a server that answers at once. */
    ServerProcess server() throws IOException {
        return tls ? ServerProcess.overTls(bodies()) : new ServerProcess(bodies(), 1, 0);
    }

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
