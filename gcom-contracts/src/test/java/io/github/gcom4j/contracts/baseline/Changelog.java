package io.github.gcom4j.contracts.baseline;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The notable changes by version, in the format of Keep a Changelog.
 *
 * @param text the whole file
 */
record Changelog(String text) {
    static final String UNRELEASED = "[Unreleased]";

    /** Whether what some sections say about changed or removed things names something. */
    boolean names(String subject, List<String> headings) {
        Pattern name = Pattern.compile("\\b" + Pattern.quote(subject) + "\\b");
        return Pattern.compile("(?m)^## ")
                .splitAsStream(text)
                .filter(section -> headings.stream().anyMatch(section::startsWith))
                .flatMap(section -> Pattern.compile("(?m)^### ").splitAsStream(section))
                .filter(entries -> entries.startsWith("Changed") || entries.startsWith("Removed"))
                .anyMatch(entries -> name.matcher(entries).find());
    }
}
