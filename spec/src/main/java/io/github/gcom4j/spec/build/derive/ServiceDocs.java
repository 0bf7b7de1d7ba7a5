package io.github.gcom4j.spec.build.derive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the Javadoc of an operation's method says, in the words of its callers. */
final class ServiceDocs {
    private ServiceDocs() {}

    /** Names the scopes. */
    static String scopes(JsonNode operation) {
        List<String> scopes = operation
                .path("x-required-scopes")
                .valueStream()
                .map(scope -> scope.asString(""))
                .toList();
        if (scopes.isEmpty()) {
            return "No scope is required.";
        }
        if (scopes.contains("unknown")) {
            return "No source names the scope it requires.";
        }
        return scopes.stream()
                .map(scope -> "{@code " + scope + "}")
                .collect(Collectors.joining(
                        " and ", scopes.size() == 1 ? "Required scope: " : "Required scopes: ", "."));
    }

    /** The exceptions that the documented statuses become, and when. */
    static Map<String, String> failures(Contents spec, JsonNode operation) {
        Map<String, String> failures = new LinkedHashMap<>();
        spec.responses(operation)
                .filter(response -> !response.getKey().startsWith("2"))
                .forEach(response -> {
                    String description = response.getValue().path("description").asString("");
                    switch (response.getKey()) {
                        case "400" ->
                            failures.put("InvalidArgumentException", when(description, "the API refuses a value"));
                        case "401" -> {
                            failures.put("InvalidCredentialsException", "if the API does not accept the token");
                            if (!operation.path("x-required-scopes").isEmpty()) {
                                failures.put("MissingScopeException", "if the token lacks a scope");
                            }
                        }
                        case "403" ->
                            failures.put("ForbiddenException", when(description, "the token may not do this"));
                        case "404" -> failures.put("NotFoundException", when(description, "there is no such thing"));
                        case "409" -> conflict(description, failures);
                        case "429" ->
                            failures.put("RateLimitedException", when(description, "there were too many requests"));
                        default ->
                            failures.put(
                                    response.getKey().startsWith("5") ? "UnavailableException" : "ApiException",
                                    when(description, "the API answers " + response.getKey()));
                    }
                });
        return failures;
    }

    private static void conflict(String description, Map<String, String> failures) {
        if (description.contains("already in progress")) {
            failures.put("OperationInProgressException", "if another operation is in progress");
        } else {
            failures.put("ConflictException", when(description, "it conflicts with what there is"));
        }
    }

    // A description of one word only repeats the status.
    private static String when(String description, String otherwise) {
        String words = clause(description);
        if (!words.contains(" ") || words.equals("bad request")) {
            return "if " + otherwise;
        }
        return "if " + words.replaceFirst("(?<!\\b(?:is|are)) not found", " is not found");
    }

    /** The first sentence of a description as a clause, for what follows a tag of Javadoc. */
    static String clause(JsonNode described) {
        return clause(described.path("description").asString(""));
    }

    private static String clause(String description) {
        int end = description.indexOf(". ");
        String sentence = end < 0 ? description : description.substring(0, end);
        String text = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        // An acronym, or a name of several words such as Cloud Stack.
        boolean name = text.matches("(?!The |An? )[A-Z](?:[A-Z]|\\w+ [A-Z]).*");
        return name || text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
