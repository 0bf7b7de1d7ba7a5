package io.github.gcom4j.spec.build.gate.text;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything that ends up in Javadoc is described, in sentences that are plain text there too. */
public final class DescriptionCheck implements GateCheck {

    private static final Set<ObjectKind> DESCRIBED = EnumSet.of(
            ObjectKind.INFO,
            ObjectKind.EXTERNAL_DOCS,
            ObjectKind.TAG,
            ObjectKind.OPERATION,
            ObjectKind.PARAMETER,
            ObjectKind.REQUEST_BODY,
            ObjectKind.RESPONSE,
            ObjectKind.HEADER,
            ObjectKind.SECURITY_SCHEME);

    private static final Pattern MARKUP = Pattern.compile("[`<>&@{}\\\\]|\\*/");

    @Override
    public List<Problem> problems(SpecDocument spec) {
        return spec.places().stream()
                .flatMap(place -> Stream.of(missing(place), malformed(place), repeated(place))
                        .flatMap(problems -> problems))
                .toList();
    }

    private static Stream<Problem> missing(Place place) {
        if (place.isProperty() && place.isReference()) {
            return Stream.of(place.problem("a property needs allOf around its reference to be described"));
        }
        boolean described = DESCRIBED.contains(place.kind()) || place.isComponentSchema() || place.isProperty();
        Stream<String> keys = place.kind() == ObjectKind.OPERATION || place.kind() == ObjectKind.EXAMPLE
                ? Stream.of("summary", "description")
                : Stream.of("description");
        return keys.filter(key ->
                        described && !place.isReference() && place.text(key).isEmpty())
                .map(key -> place.problem("the " + key + " is missing"));
    }

    private static Stream<Problem> malformed(Place place) {
        return Stream.of("summary", "description")
                .filter(key -> place.node().path(key).isString())
                .flatMap(key -> Stream.of(place.text(key))
                        .filter(text -> !isPlainSentences(text))
                        .map(text -> place.problem("the " + key + " must be plain sentences on one line: " + text)));
    }

    /** Javadoc shows the description behind the summary. */
    private static Stream<Problem> repeated(Place place) {
        String summary = place.text("summary").replaceAll("\\.$", "");
        return !summary.isEmpty() && place.text("description").startsWith(summary)
                ? Stream.of(place.problem("the description must not repeat the summary: " + summary))
                : Stream.empty();
    }

    private static boolean isPlainSentences(String text) {
        return text.endsWith(".")
                && !MARKUP.matcher(text).find()
                && text.lines().count() == 1
                && !text.contains("  ")
                && text.equals(text.strip());
    }
}
