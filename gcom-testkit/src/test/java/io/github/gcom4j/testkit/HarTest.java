package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The archive follows the rules of HAR 1.2, whatever has been sent and whatever went wrong, and holds no secret. */
class HarTest {
    private static final Schema RULES = rules();

    private final World world = new World();
    private final PlainHttp http = world.http;

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void everyOperationIsArchivedByTheRules() {
        for (Operation operation : Operation.values()) {
            world.call(operation);
        }

        JsonNode entries = archive();

        assertThat(entries.size()).isGreaterThanOrEqualTo(Operation.values().length);
        entries.forEach(entry -> {
            JsonNode timings = entry.path("timings");
            double sum = timings.path("send").asDouble()
                    + timings.path("wait").asDouble()
                    + timings.path("receive").asDouble();
            assertThat(entry.path("time").asDouble()).isEqualTo(sum);
        });
    }

    @Test
    void aSecretIsLeftOutAndAnEmptyOneIsSeenToBeEmpty() {
        http.post("/api/instances", "{\"token\":\"abc\"}");
        assertThat(last().at("/request/postData/text").asString()).isEqualTo("{\"token\":\"***\"}");
        http.post("/api/instances", "{\"token\":\"\"}");
        assertThat(last().at("/request/postData/text").asString()).isEqualTo("{\"token\":\"\"}");
    }

    @Test
    void bodiesAreArchivedWithTypeAndSize() {
        String body = World.stack("archived");
        String sent = http.post("/api/instances", body).text();

        JsonNode entry = last();

        assertThat(entry.at("/comment").asString()).isEqualTo("createStack");
        assertThat(entry.at("/request/postData/mimeType").asString()).isEqualTo("application/json");
        assertThat(entry.at("/request/postData/text").asString()).isEqualTo(body);
        assertThat(entry.at("/request/bodySize").asInt()).isEqualTo(body.length());
        String answer = entry.at("/response/content/text").asString();
        assertThat(answer).startsWith("{\"id\":").contains("archived");
        assertThat(answer).isEqualTo(sent);
        assertThat(entry.at("/response/content/size").asInt())
                .as("of what was sent, not of what is shown of it")
                .isEqualTo(sent.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void whatIsNoRequestIsArchivedByTheRules() {
        for (String target :
                new String[] {"*", "/api/stack-regions?a=%ff&%=b", "http://elsewhere", "/a?b?c=d&&=e", "/{a}?[b]=\"%4\\"
                }) {
            try (PlainSocket socket = PlainSocket.to(world.cloud)) {
                socket.send("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n").receive();
            }
        }
        try (PlainSocket socket = PlainSocket.to(world.cloud)) {
            socket.send("nonsense\r\n\r\n").receive();
        }

        assertThat(archive().size()).isGreaterThan(5);
    }

    @Test
    void everyParameterOfTheQueryIsArchivedAsItWasSent() {
        http.get("/api/stack-regions?a=1&a=2&b=%C3%BC+%26&c");

        assertThat(last().at("/request/queryString")
                        .valueStream()
                        .map(pair -> pair.path("name").asString() + "="
                                + pair.path("value").asString()))
                .containsExactly("a=1", "a=2", "b=ü &", "c=");
    }

    @Test
    void aRequestThatIsNoTextIsArchivedNevertheless() {
        http.send(http.request("/api/instances")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(new byte[] {0, 1, (byte) 0xff, (byte) 0xfe})));

        JsonNode request = last().path("request");

        assertThat(request.path("bodySize").asInt()).isEqualTo(4);
        assertThat(request.at("/postData/mimeType").asString()).isEqualTo("application/octet-stream");
    }

    @Test
    void faultsAreNamedAtTheAnswersTheyHit() {
        world.cloud.faults().on(Operation.LIST_REGIONS, Fault.garbage());
        world.cloud.faults().on(Operation.LIST_REGIONS, Fault.cutAnswer().afterBytes(20));
        world.cloud.faults().on(Operation.LIST_REGIONS, Fault.redirect(301, "https://example.com/"));
        for (int call = 0; call < 3; call++) {
            try (PlainSocket socket = PlainSocket.to(world.cloud)) {
                socket.send("GET /api/stack-regions HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer "
                                + world.cloud.token() + "\r\n\r\n")
                        .receiveAll();
            }
        }

        JsonNode entries = archive();

        JsonNode garbage = entries.get(entries.size() - 3).path("response");
        assertThat(garbage.path("status").asInt()).isZero();
        assertThat(garbage.path("comment").asString()).isEqualTo("garbage");
        JsonNode cut = entries.get(entries.size() - 2).path("response");
        assertThat(cut.path("comment").asString()).isEqualTo("answer cut");
        JsonNode redirect = entries.get(entries.size() - 1).path("response");
        assertThat(redirect.path("redirectURL").asString()).isEqualTo("https://example.com/");
    }

    @Test
    void aCharacterAtTheEndOfALongBodyIsNotSpoilt() {
        http.post("/api/instances", " ".repeat(4095) + "ü");

        String text = last().at("/request/postData/text").asString();

        assertThat(text).isEqualTo(" ".repeat(4095));
    }

    @Test
    void noSecretIsArchivedInWhateverFormItComes() {
        String secret = http.post("/api/v1/tokens?region=us", world.token("secretive"))
                .at("/token")
                .asString();
        byte[] binary = ("{\"token\" : \"" + secret + "\", \"name\": \"?\"}").getBytes(StandardCharsets.UTF_8);
        binary[binary.length - 3] = (byte) 0xff;
        http.send(http.request("/api/instances")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(binary)));
        http.post("/api/instances", " ".repeat(4070) + "{\"token\": \"" + secret + "\"}");

        String all = world.cloud.har();

        assertThat(archive().size()).isPositive();
        assertThat(all).doesNotContain(secret, secret.substring(0, 10), world.cloud.token());
    }

    @Test
    void theRulesCanBeBroken() {
        http.get("/api/stack-regions");
        String archive = world.cloud.har();

        for (String field :
                new String[] {"method", "url", "cookies", "mimeType", "timings", "redirectURL", "version"}) {
            assertThat(RULES.validate(Json.mapper().readTree(archive.replace("\"" + field + "\"", "\"_removed\""))))
                    .as(field)
                    .isNotEmpty();
        }
    }

    private JsonNode last() {
        JsonNode entries = archive();
        return Objects.requireNonNull(entries.get(entries.size() - 1));
    }

    private JsonNode archive() {
        JsonNode archive = Json.mapper().readTree(world.cloud.har());
        assertThat(RULES.validate(archive)).isEmpty();
        return archive.at("/log/entries");
    }

    private static Schema rules() {
        try (InputStream stream = Objects.requireNonNull(HarTest.class.getResourceAsStream("har-1.2.json"))) {
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build()))
                    .getSchema(Json.mapper().readTree(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
