package io.github.gcom4j.spec.build.gate.schema;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.gate.document.TypedValue;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What looks like a secret, by its name, description or example, says {@code x-secret}: true, or false where it only looks
 * like one. No parameter is a secret, as URLs are logged.
 */
public final class SecretCheck implements GateCheck {

    private static final String RULE = "it looks like a secret, so say x-secret: true, or false";

    private static final Set<String> LAST_WORDS = Set.of(
            "token",
            "tokens",
            "secret",
            "secrets",
            "password",
            "passwords",
            "passwd",
            "passphrase",
            "pwd",
            "credential",
            "credentials",
            "key",
            "keys",
            "apikey",
            "jwt",
            "cookie",
            "pem",
            "authorization",
            "bearer",
            "signature");

    private static final Set<String> FIRST_WORDS = Set.of("secret", "secure", "password", "encrypted");

    private static final Pattern DESCRIPTION = Pattern.compile(
            "(?i)\\b(secret|password|passphrase|private key|authenticates|credentials?) (of|for|to|that)\\b");

    private static final Pattern EXAMPLE = Pattern.compile("(gl(c|sa|ops|agent)_|eyJ|gh[pousr]_|AKIA|-----BEGIN).{8,}");

    @Override
    public List<Problem> problems(SpecDocument spec) {
        return Stream.of(properties(spec), parameters(spec), examples(spec))
                .flatMap(problems -> problems)
                .distinct()
                .toList();
    }

    private static Stream<Problem> properties(SpecDocument spec) {
        return spec.places(ObjectKind.SCHEMA)
                .filter(Place::isProperty)
                .filter(property -> !property.node().has("x-secret") && holdsText(property))
                .filter(property -> looksSecret(property.name())
                        || DESCRIPTION.matcher(property.text("description")).find())
                .map(property -> property.problem(RULE));
    }

    private static Stream<Problem> parameters(SpecDocument spec) {
        return spec.places(ObjectKind.PARAMETER)
                .filter(parameter -> looksSecret(parameter.text("name")))
                .map(parameter -> parameter.problem("it looks like a secret, which no URL may hold"));
    }

    private static Stream<Problem> examples(SpecDocument spec) {
        return TypedValue.all(spec).stream()
                .filter(typed ->
                        typed.schema().isProperty() && !typed.schema().node().has("x-secret"))
                .filter(typed -> EXAMPLE.matcher(typed.value().asString("")).matches())
                .map(typed -> typed.schema().problem(RULE));
    }

    private static boolean holdsText(Place property) {
        String format = property.text("format");
        return Set.of("string", "array", "object").contains(property.text("type"))
                && (format.isEmpty() || format.equals("uri"));
    }

    private static boolean looksSecret(String name) {
        List<String> words = Stream.of(name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[-_]"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return LAST_WORDS.contains(words.get(words.size() - 1)) || FIRST_WORDS.contains(words.get(0));
    }
}
