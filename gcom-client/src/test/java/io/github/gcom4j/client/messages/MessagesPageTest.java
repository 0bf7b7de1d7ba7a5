package io.github.gcom4j.client.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.GcomException;
import io.github.gcom4j.client.fixture.StubTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The messages that users see stand on a page, which this test makes, so that they can be read one beside the other. */
class MessagesPageTest {
    private static final String INTRODUCTION = """
            # What messages say

            Each message as the client says it, made and held by a test: `gcom-client/target/messages.md` is what this page must be. An
            id of a request is shown as `…`.
            """;

    private final GcomClient client = GcomClient.builder()
            .token("glc_x")
            .transport(new StubTransport(request -> new CompletableFuture<>()))
            .build();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void thePageOfTheDocumentationHoldsTheMessages() throws IOException {
        String page = INTRODUCTION
                + parts().entrySet().stream()
                        .map(part -> "\n## " + part.getKey().substring(2)
                                + "\n\n| when | exception | message |\n| --- | --- | --- |\n"
                                + part.getValue().stream().map(Said::row).collect(Collectors.joining("\n"))
                                + "\n")
                        .collect(Collectors.joining());
        Files.writeString(Path.of("target", "messages.md"), page);

        assertThat(Files.readString(Path.of("..", "docs", "messages.md")))
                .describedAs("docs/messages.md, which must be gcom-client/target/messages.md")
                .isEqualTo(page);
    }

    @Test
    void everyExceptionOfThePublicApiIsOnThePage() throws IOException {
        Set<String> shown = parts().values().stream()
                .flatMap(List::stream)
                .map(said -> said.failure().getClass().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(exceptions()).hasSizeGreaterThan(15).allSatisfy(type -> assertThat(shown)
                .contains(type));
    }

    @Test
    void noMessageShowsWhatPeopleDoNotRead() {
        assertThat(parts().values().stream().flatMap(List::stream).map(Said::row))
                .allSatisfy(row -> assertThat(row)
                        .doesNotContainPattern("\\bPT[0-9]")
                        .doesNotContain("at byte -1", "Cannot invoke", "glc_x", "secret")
                        .doesNotContain("java.", "tools.jackson", "null pointer"));
    }

    private Map<String, List<Said>> parts() {
        return new TreeMap<>(Map.of(
                "1 Settings", SettingMessages.ofClients(),
                "2 Arguments", SettingMessages.ofArguments(client),
                "3 Answers", AnswerMessages.ofTheApi(),
                "4 Connections", AnswerMessages.ofTheNetwork(),
                "5 Waits", AnswerMessages.ofWaits(),
                "6 Declarations and updates", DeclarationMessages.all()));
    }

    private static List<String> exceptions() throws IOException {
        Path classes;
        try {
            classes = Path.of(GcomException.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
        try (Stream<Path> files = Files.list(classes.resolve("io/github/gcom4j/client/error"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Exception.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(MessagesPageTest::isThrown)
                    .toList();
        }
    }

    private static boolean isThrown(String name) {
        try {
            return !Modifier.isAbstract(
                    Class.forName("io.github.gcom4j.client.error." + name).getModifiers());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
