package io.github.gcom4j.spec.build.derive;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The name of an operation's method: its id without the resource, which the service already names. */
final class MethodName {
    private static final Pattern VERB_AND_NOUN = Pattern.compile("([a-z][a-z0-9]*)([A-Z][a-zA-Z0-9]*)?");

    private MethodName() {}

    /** Returns the name, empty where none is left that a method can have. */
    static Optional<String> of(String operationId, Resource resource) {
        Matcher words = VERB_AND_NOUN.matcher(operationId);
        if (!words.matches() || operationId.equals(resource.accessor())) {
            return Optional.empty();
        }
        String noun = words.group(2) == null ? "" : words.group(2);
        return Optional.of(words.group(1) + resource.without(noun)).filter(MethodName::isUsable);
    }

    /** Tells whether Java allows the name and no object has a method of that name already. */
    static boolean isUsable(String name) {
        return SourceVersion.isName(name)
                && Character.isLowerCase(name.charAt(0))
                && Arrays.stream(Object.class.getDeclaredMethods())
                        .noneMatch(method -> method.getName().equals(name));
    }
}
