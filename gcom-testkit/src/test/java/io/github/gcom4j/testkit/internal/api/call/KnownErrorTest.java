package io.github.gcom4j.testkit.internal.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecMessage;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the fake says of an error is what the examples of the spec say, but for what no source words. */
class KnownErrorTest {
    /** These have a status and a code in the spec, and no words. */
    private static final Set<KnownError> OUR_WORDS = EnumSet.of(
            KnownError.RECENTLY_DELETED,
            KnownError.SERVICE_ACCOUNT_EXISTS,
            KnownError.SERVICE_ACCOUNT_TOKEN_EXISTS,
            KnownError.MEMBER_EXISTS);

    /** No state of the fake leads to these; a fault does. */
    private static final Set<String> BY_FAULTS = Set.of(
            "The request conflicts with another change, please try again later",
            "The service is not available, please try again later");

    private static final List<String> GENERAL = List.of(
            "Field is required: .+",
            "Invalid \\S+ .+ specified",
            "invalid permission: access policy missing required scope .+, received .+");

    /** An error as the spec shows it. */
    private record Shown(int status, String code, String message) {
        static Stream<Shown> of(Map.Entry<Integer, SpecMessage> response) {
            return response.getValue().examples().values().stream()
                    .map(example -> new Shown(response.getKey(), text(example, "code"), text(example, "message")))
                    .filter(error -> error.status() >= 400 && !error.message().isEmpty());
        }

        private static String text(JsonNode example, String name) {
            return example.path(name).asString("");
        }

        boolean is(KnownError error) {
            String words = Arrays.stream(error.message().split("%s", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".+"));
            return status == error.status() && code.equals(error.code()) && message.matches(words);
        }
    }

    private static Stream<Shown> shown() {
        return Spec.shipped().operations().stream()
                .flatMap(operation -> operation.responses().entrySet().stream())
                .flatMap(Shown::of)
                .distinct();
    }

    @Test
    void eachKnownErrorIsShownByTheSpecOrSaidToBeOurs() {
        Set<KnownError> inTheSpec = Arrays.stream(KnownError.values())
                .filter(error -> shown().anyMatch(example -> example.is(error)))
                .collect(Collectors.toSet());

        assertThat(inTheSpec).doesNotContainAnyElementsOf(OUR_WORDS);
        assertThat(EnumSet.complementOf(EnumSet.copyOf(OUR_WORDS))).isEqualTo(inTheSpec);
    }

    @Test
    void eachErrorThatTheSpecShowsIsOneThatTheFakeWrites() {
        Set<String> unknown = shown().filter(
                        example -> Arrays.stream(KnownError.values()).noneMatch(example::is))
                .map(Shown::message)
                .filter(message -> GENERAL.stream().noneMatch(message::matches) && !BY_FAULTS.contains(message))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unknown).isEmpty();
    }

    @Test
    void anErrorNamesWhatItIsAbout() {
        assertThat(Refusal.of(KnownError.RECENTLY_DELETED, "shop", 12).reason())
                .isEqualTo("Stack shop was deleted recently, wait for 12s before using its slug again");
    }
}
