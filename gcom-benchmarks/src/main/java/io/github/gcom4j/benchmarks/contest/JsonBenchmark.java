package io.github.gcom4j.benchmarks.contest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading and writing a page of 100 stacks, without any HTTP. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class JsonBenchmark {
    /** The contestant's name. */
    @Param("gcom")
    public String contestant = "";

    /** The file that holds the page. */
    @Param("page.json")
    public String file = "";

    private byte[] page = {};
    private Contestant mapper;
    private Object decoded;

    /**
     * Reads the page once, so that there is something to write.
     *
     * @throws Exception if it cannot be read
     */
    @Setup
    public void read() throws Exception {
        page = Files.readAllBytes(Path.of(file));
        mapper = Contestants.create(contestant, "http://127.0.0.1:1");
        decoded = mapper.decode(page);
    }

    /**
     * Reads JSON.
     *
     * @return the page
     * @throws Exception if it cannot be read
     */
    @Benchmark
    public Object decode() throws Exception {
        return mapper.decode(page);
    }

    /**
     * Writes JSON.
     *
     * @return the JSON
     * @throws Exception if it cannot be written
     */
    @Benchmark
    public byte[] encode() throws Exception {
        return mapper.encode(decoded);
    }
}
