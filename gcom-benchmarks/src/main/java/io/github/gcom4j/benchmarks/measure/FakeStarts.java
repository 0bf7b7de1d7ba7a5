package io.github.gcom4j.benchmarks.measure;

import io.github.gcom4j.benchmarks.report.Result;
import io.github.gcom4j.benchmarks.report.Result.Goal;
import io.github.gcom4j.benchmarks.report.Result.Row;
import io.github.gcom4j.benchmarks.report.Statistics;
import io.github.gcom4j.benchmarks.run.FakeJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long the program takes to its first answer, by the flags of its JVM. */
final class FakeStarts {
    private static final int GOAL_MILLIS = 500;
    private static final List<String> IMAGE = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private FakeStarts() {}

    static Result measured(MeasureSetup setup) {
        Path archive = setup.module().resolve("target/benchmarks/fake.jsa").toAbsolutePath();
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("java -jar", List.of());
        ways.put("java -XX:TieredStopAtLevel=1 -jar", List.of(IMAGE.get(1)));
        ways.put("flags of the image, first start", IMAGE);
        ways.put(
                "flags of the image, with its archive of classes",
                List.of(IMAGE.get(0), IMAGE.get(1), "-XX:SharedArchiveFile=" + archive));
        List<Row> rows = new ArrayList<>();
        try {
            Files.createDirectories(archive.getParent());
            Files.deleteIfExists(archive);
            var unused = FakeJar.firstAnswerMillis(
                    setup.module(), List.of(IMAGE.get(0), IMAGE.get(1), "-XX:ArchiveClassesAtExit=" + archive));
            ways.forEach((name, flags) -> rows.add(row(setup, name, flags)));
        } catch (IOException failure) {
            rows.add(Row.failed("starts", 3, Result.reason(failure)));
        }
        return new Result(
                "fake-start",
                "Starts of the fake as a program",
                "Milliseconds from the start of the process to the first answer of the API, of each start in turn; the"
                        + " archive is written by a start that is not counted.",
                List.of("median ms", "fastest ms", "slowest ms"),
                rows,
                List.of(new Goal("first answer with the archive of classes, ms", GOAL_MILLIS, last(rows), false)));
    }

    private static @Nullable Double last(List<Row> rows) {
        return rows.get(rows.size() - 1).values().get(0);
    }

    private static Row row(MeasureSetup setup, String name, List<String> flags) {
        setup.progress().step("start: " + name);
        List<Double> millis = new ArrayList<>();
        try {
            for (int round = 0; round < setup.rounds(12); round++) {
                millis.add(FakeJar.firstAnswerMillis(setup.module(), flags));
            }
        } catch (IOException failure) {
            return Row.failed(name, 3, Result.reason(failure));
        }
        return new Row(
                name,
                List.of(
                        Statistics.median(millis),
                        millis.stream().mapToDouble(each -> each).min().orElseThrow(),
                        millis.stream().mapToDouble(each -> each).max().orElseThrow()));
    }
}
