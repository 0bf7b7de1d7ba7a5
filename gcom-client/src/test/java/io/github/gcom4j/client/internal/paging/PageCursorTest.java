package io.github.gcom4j.client.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.gcom4j.client.error.UndecodableResponseException;
import io.github.gcom4j.model.GcomJson;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.PageMetadata;
import io.github.gcom4j.model.Pagination;
import io.github.gcom4j.model.TokenPage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/tokens?pageCursor=abc,                      abc",
        "/v1/tokens?pageSize=2&pageCursor=abc%3D%3D&x=y, abc==",
        "/v1/tokens?pageCursor=a+b/c==,                  a+b/c==",
        "/v1/tokens?pageCursor=a%2Bb%2Fc%3D,             a+b/c=",
        "/v1/tokens?pageCursor=100%,                     100%",
        "/v1/tokens?pageCursor=%zz,                      %zz",
        "https://evil.example/x?pageCursor=abc,          abc",
        "pageCursor=abc,                                 abc",
        "/v1/tokens?pagecursor=abc,                      abc",
        "/v1/tokens?x=y&pageCursor=abc#top,              abc"
    })
    void theCursorIsTakenOutOfTheLink(String link, String cursor) {
        assertThat(next(metadata(link))).contains(cursor);
    }

    @ParameterizedTest
    @CsvSource({"/v1/tokens?pageCursor=", "/v1/tokens?xpageCursor=a", "/v1/tokens"})
    void aLinkWithoutACursorIsNoEndOfTheList(String link) {
        assertThatExceptionOfType(UndecodableResponseException.class)
                .isThrownBy(() -> next(metadata(link)))
                .withMessageStartingWith("listTokens failed: the API names a next page without a cursor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[],\"metadata\":{\"pagination\":{\"nextPage\":{\"href\":\"/v1/tokens?pageCursor=abc\"}}}}",
                "{\"items\":[],\"metadata\":{\"pagination\":{\"nextPage\":[\"/v1/tokens?pageCursor=abc\"]}}}",
                "{\"items\":[],\"metadata\":{\"pagination\":{\"nextPage\":7}}}",
                "{\"items\":[],\"metadata\":{\"pagination\":\"/v1/tokens?pageCursor=abc\"}}",
                "{\"items\":[],\"metadata\":{\"pagination\":[{\"nextPage\":\"/v1/tokens?pageCursor=abc\"}]}}",
                "{\"items\":[],\"metadata\":\"/v1/tokens?pageCursor=abc\"}"
            })
    void whatCannotBeReadOfANextPageIsNoEndOfTheList(String answer) {
        TokenPage page = GcomJson.read(answer, TokenPage.class);
        assertThatExceptionOfType(UndecodableResponseException.class)
                .isThrownBy(() -> PageCursor.next(Operation.LIST_TOKENS, page, page.metadata()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[]}",
                "{\"items\":[],\"metadata\":null}",
                "{\"items\":[],\"metadata\":{}}",
                "{\"items\":[],\"metadata\":[]}",
                "{\"items\":[],\"metadata\":{\"pagination\":null}}",
                "{\"items\":[],\"metadata\":{\"pagination\":{\"nextPage\":null}}}",
                "{\"items\":[],\"metadata\":{\"pagination\":{\"nextPage\":\"  \"}}}"
            })
    void whatNamesNoNextPageEndsTheList(String answer) {
        TokenPage page = GcomJson.read(answer, TokenPage.class);
        assertThat(PageCursor.next(Operation.LIST_TOKENS, page, page.metadata()))
                .isEmpty();
    }

    @Test
    void anEmptyLinkEndsTheList() {
        assertThat(next(metadata(""))).isEmpty();
    }

    @Test
    void metadataThatIsMissingOrEmptyEndsTheList() {
        assertThat(PageCursor.next(Operation.LIST_TOKENS, TokenPage.builder().build(), Optional.empty()))
                .isEmpty();
        assertThat(next(PageMetadata.builder().build())).isEmpty();
    }

    private static Optional<String> next(PageMetadata metadata) {
        return PageCursor.next(
                Operation.LIST_TOKENS, TokenPage.builder().metadata(metadata).build(), Optional.of(metadata));
    }

    private static PageMetadata metadata(String link) {
        return PageMetadata.builder()
                .pagination(Pagination.builder().nextPage(link).build())
                .build();
    }
}
