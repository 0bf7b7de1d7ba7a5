package io.github.gcom4j.testkit.internal.state.file;

import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.internal.state.table.UsedLimit;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All of a state at one moment, the secrets of tokens included.
 *
 * @param origin address of the fake, which the addresses of its stacks begin with
 * @param now what time it was, empty where the snapshot does not say
 * @param usedLimits what was used of the rate limits
 * @param tables the records of each kind by key
 */
public record Snapshot(
        String origin, Optional<Instant> now, List<UsedLimit> usedLimits, Map<String, Map<String, ?>> tables) {
    static final String FORMAT = "gcom-testkit-snapshot";
    static final int VERSION = 3;

    /** Writes it as JSON, a record on each line. */
    public void write(Writer target) throws IOException {
        BufferedWriter out = new BufferedWriter(target, 1 << 16);
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("format", FORMAT);
        head.put("version", VERSION);
        head.put("origin", origin);
        now.ifPresent(time -> head.put("now", time));
        head.put("usedLimits", usedLimits);
        String written = json(head);
        out.write(written.substring(0, written.length() - 1));
        out.write(",\n\"tables\":{");
        String between = "\n";
        for (Map.Entry<String, Map<String, ?>> table : tables.entrySet()) {
            out.write(between + json(table.getKey()) + ":{");
            writeRecords(table.getValue(), out);
            out.write("}");
            between = ",\n";
        }
        out.write("}}\n");
        out.flush();
    }

    /** Returns it as JSON. */
    public String toJson() {
        StringWriter text = new StringWriter();
        try {
            write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Reads what {@link #toJson} wrote, for a fake at another address.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Snapshot ofJson(String json, String newOrigin) {
        return read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), newOrigin);
    }

    /**
     * Reads a snapshot and the changes that follow it in a file of a state.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Snapshot read(InputStream source, String newOrigin) {
        return new SnapshotReader(newOrigin).read(source);
    }

    private static void writeRecords(Map<String, ?> records, Writer out) throws IOException {
        String between = "\n";
        for (Map.Entry<String, ?> record : records.entrySet()) {
            out.write(between);
            out.write(json(record.getKey()));
            out.write(":");
            out.write(json(record.getValue()));
            between = ",\n";
        }
    }

    private static String json(Object value) {
        return Json.mapper().writeValueAsString(value);
    }
}
