package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What calls cost over TLS, as the API knows nothing else: one by one, from many threads, and the first of a fresh JVM. */
public final class OverTls implements Measure {
    @Override
    public List<Result> run(MeasureSetup setup) throws IOException {
        MeasureSetup secure = setup.overTls();
        List<Result> results = new ArrayList<>(new Calls().run(secure));
        results.add(Load.throughput(secure));
        results.add(ColdStart.firstCalls(secure));
        return results.stream()
                .map(result -> new Result(
                        result.id() + "-tls",
                        result.title() + ", over TLS",
                        result.method(),
                        result.columns(),
                        result.rows(),
                        List.of()))
                .toList();
    }
}
