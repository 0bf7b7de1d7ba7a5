package io.github.gcom4j.testkit.internal.state.table;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/** The place of an item in a paged list, and, in Base64, the cursor of a page. */
public record Position(Instant createdAt, String id) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::createdAt).thenComparing(Position::id);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** Writes it as the service does: id, bar and time, in Base64. */
    public String toCursor() {
        return Base64.getEncoder().encodeToString((id + "|" + createdAt).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor, which is empty when it is none. */
    public static Optional<Position> ofCursor(String cursor) {
        try {
            String[] parts = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            return parts.length == 2 && !parts[0].isEmpty()
                    ? Optional.of(new Position(Instant.parse(parts[1]), parts[0]))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
