package io.github.gcom4j.spec.build.source;

/**
 * A line of a file of the spec.
 *
 * @param file the file as it is named in messages, such as {@code spec/resources/tokens.yaml}
 * @param line the line, counted from 1
 */
public record FilePosition(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
