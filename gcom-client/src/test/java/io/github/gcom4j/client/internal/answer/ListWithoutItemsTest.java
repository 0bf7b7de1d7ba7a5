package io.github.gcom4j.client.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.UndecodableResponseException;
import io.github.gcom4j.client.fixture.Answer;
import io.github.gcom4j.client.fixture.Clients;
import io.github.gcom4j.client.fixture.GeneratedApis;
import io.github.gcom4j.client.fixture.OperationSample;
import io.github.gcom4j.client.fixture.ScriptedServer;
import io.github.gcom4j.client.internal.async.Futures;
import io.github.gcom4j.client.paging.AsyncPaginated;
import io.github.gcom4j.model.Token;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A success without the items of a list is a failure: an error or a proxy's page must not pass for an empty list. */
@Timeout(60)
class ListWithoutItemsTest {
    private static final String FIRST_PAGE =
            "{\"items\":[{\"id\":\"t1\",\"name\":\"a\"}],\"metadata\":{\"pagination\":{\"nextPage\":\"/x?pageCursor=c\"}}}";

    static Stream<Arguments> listsWithoutItems() {
        return Stream.of(GeneratedApis.values()).flatMap(apis -> OperationSample.all().stream()
                .filter(sample -> sample.answer().endsWith("[]}"))
                .flatMap(sample -> Stream.of("{\"code\":\"Loading\",\"message\":\"Your instance is loading...\"}", "{}")
                        .map(body -> Arguments.of(sample, apis, body))));
    }

    @ParameterizedTest
    @MethodSource("listsWithoutItems")
    void aListWithoutItemsIsNoEmptyList(OperationSample sample, GeneratedApis apis, String body) {
        try (ScriptedServer server = new ScriptedServer(Answer.json(200, body))) {
            assertThatExceptionOfType(UndecodableResponseException.class)
                    .isThrownBy(() -> apis.call(Clients.apis(server), sample))
                    .withMessageStartingWith(sample + " failed: HTTP 200")
                    .withMessageContaining("required attributes are not set [");
        }
    }

    static Stream<Arguments> lists() {
        return Stream.of(GeneratedApis.values()).flatMap(apis -> OperationSample.all().stream()
                .filter(sample -> sample.answer().endsWith("[]}"))
                .map(sample -> Arguments.of(sample, apis)));
    }

    /** A list that has none is written as null by programs in Go. */
    @ParameterizedTest
    @MethodSource("lists")
    void anExplicitNullIsAnEmptyList(OperationSample sample, GeneratedApis apis) throws Throwable {
        try (ScriptedServer server = new ScriptedServer(
                Answer.json(200, sample.answer().replace("[]", "null")), Answer.json(200, sample.answer()))) {
            Object ofNull = apis.call(Clients.apis(server), sample);

            assertThat(ofNull).isEqualTo(apis.call(Clients.apis(server), sample));
        }
    }

    @Test
    void everyListIsAmongThem() {
        assertThat(OperationSample.all())
                .filteredOn(sample -> sample.operation().id().startsWith("list"))
                .isNotEmpty()
                .allMatch(sample ->
                        sample.answer().endsWith("[]}") || sample.answer().equals("[]"));
    }

    @Test
    void aPageWithoutItemsEndsNoReading() {
        Answer first = Answer.json(200, FIRST_PAGE);
        Answer bad = Answer.json(200, "{\"metadata\":{}}");
        try (ScriptedServer server = new ScriptedServer(first, bad, first, bad, first, bad);
                GcomClient client = client(server)) {
            AsyncPaginated<Token> async = client.async().tokens().list("us");
            for (Throwable failure : new Throwable[] {
                catchThrowable(() -> client.tokens().list("us").stream().toList()),
                catchThrowable(() -> client.tokens().list("us").pages().toList()),
                Futures.cause(catchThrowable(() -> async.toList().join()))
            }) {
                assertThat(failure)
                        .isInstanceOf(UndecodableResponseException.class)
                        .hasMessageContaining("[items]");
            }
        }
    }

    private static GcomClient client(ScriptedServer server) {
        return GcomClient.builder().apiUrl(server.origin()).token("test").build();
    }
}
