package io.github.gcom4j.spec.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds out whether a regular expression matches all that another one matches. It says so only where the two differ in nothing
 * but their alternatives, the characters of their classes and how often these may come, and no otherwise.
 */
final class Patterns {
    /** A class or a single character, and how often it may come. */
    private static final Pattern ATOM = Pattern.compile(
            "(?<atom>\\[(?:\\\\.|[^\\]\\\\])+]|\\\\.|[^\\\\\\[\\](){}*+?|^$.])(?<times>\\{\\d+(?:,\\d*)?}|[*+?])?");

    private static final Pattern TIMES = Pattern.compile("\\{(\\d+)(,(\\d*))?}");
    private static final int ASCII = 128;

    private record Atom(String text, int least, int most) {}

    private Patterns() {}

    /** Whether one matches all that the other does; an empty one matches everything. */
    static boolean isWider(String wide, String narrow) {
        if (wide.isEmpty() || wide.equals(narrow)) {
            return true;
        }
        if (narrow.isEmpty() || !isWhole(wide) || !isWhole(narrow)) {
            return false;
        }
        List<String> choices = alternatives(inner(wide)).toList();
        return alternatives(inner(narrow))
                .allMatch(alternative -> choices.stream().anyMatch(choice -> covers(choice, alternative)));
    }

    private static boolean isWhole(String pattern) {
        return pattern.length() > 1 && pattern.startsWith("^") && pattern.endsWith("$") && !pattern.endsWith("\\$");
    }

    private static String inner(String pattern) {
        return pattern.substring(1, pattern.length() - 1);
    }

    /** The alternatives, and those of a group that is one as a whole. */
    private static Stream<String> alternatives(String inner) {
        return parts(inner, '|').stream().flatMap(part -> {
            boolean grouped = part.startsWith("(")
                    && part.endsWith(")")
                    && parts(part, ')').size() == 2;
            return grouped
                    ? alternatives(part.substring(part.startsWith("(?:") ? 3 : 1, part.length() - 1))
                    : Stream.of(part);
        });
    }

    /** Splits at a character that is in no class, and for alternatives in no group either. */
    private static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        boolean inClass = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\') {
                i++;
            } else if (inClass) {
                inClass = character != ']';
            } else {
                inClass = character == '[';
                depth += character == '(' ? 1 : 0;
                depth -= character == ')' ? 1 : 0;
                if (character == separator && depth == 0) {
                    parts.add(text.substring(start, i));
                    start = i + 1;
                }
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static boolean covers(String choice, String alternative) {
        if (choice.equals(alternative)) {
            return true;
        }
        List<Atom> wide = atoms(choice);
        List<Atom> narrow = atoms(alternative);
        return !wide.isEmpty()
                && wide.size() == narrow.size()
                && IntStream.range(0, wide.size()).allMatch(index -> covers(wide.get(index), narrow.get(index)));
    }

    private static boolean covers(Atom wide, Atom narrow) {
        return wide.least() <= narrow.least()
                && wide.most() >= narrow.most()
                && (wide.text().equals(narrow.text()) || characters(wide).containsAll(characters(narrow)));
    }

    /** The parts of a pattern that is a plain sequence, empty for any other. */
    private static List<Atom> atoms(String text) {
        List<Atom> atoms = new ArrayList<>();
        Matcher matcher = ATOM.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            atoms.add(atom(matcher.group("atom"), matcher.group("times")));
            end = matcher.end();
        }
        return end == text.length() ? atoms : List.of();
    }

    @SuppressWarnings("NullAway") // A group that took no part is null.
    private static Atom atom(String text, String times) {
        if (times == null) {
            return new Atom(text, 1, 1);
        }
        Matcher numbers = TIMES.matcher(times);
        if (!numbers.matches()) {
            return new Atom(text, times.equals("+") ? 1 : 0, times.equals("?") ? 1 : Integer.MAX_VALUE);
        }
        int least = Integer.parseInt(numbers.group(1));
        String most = numbers.group(3);
        if (numbers.group(2) == null) {
            return new Atom(text, least, least);
        }
        return new Atom(text, least, most.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(most));
    }

    /** The characters of ASCII that an atom matches, and whether it matches others, as a representative of all of them. */
    private static Set<Integer> characters(Atom atom) {
        Set<Integer> characters = new HashSet<>();
        try {
            Pattern pattern = Pattern.compile(atom.text());
            IntStream.concat(IntStream.range(0, ASCII), IntStream.of(0x4E2D))
                    .filter(character ->
                            pattern.matcher(Character.toString(character)).matches())
                    .forEach(characters::add);
        } catch (PatternSyntaxException unknown) {
            return Set.of();
        }
        return characters;
    }
}
