package io.github.gcom4j.benchmarks.run;

import java.util.List;
import java.util.regex.Pattern;

/** What a process wrote before it failed. */
final class Messages {
    private static final Pattern THROWN = Pattern.compile("([a-z]\\w*\\.)+\\w*(Exception|Error)\\b.*");
    private static final String PREFIX = "Exception in thread \"main\" ";

    private Messages() {}

    /** The first exception, which is what failed; those that follow are its causes. */
    static String reason(String messages, int status) {
        List<String> lines = messages.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.stream()
                .map(line -> line.startsWith(PREFIX) ? line.substring(PREFIX.length()) : line)
                .filter(line -> THROWN.matcher(line).matches())
                .findFirst()
                .orElseGet(() -> lines.isEmpty() ? "ended with status " + status : lines.get(lines.size() - 1));
    }
}
