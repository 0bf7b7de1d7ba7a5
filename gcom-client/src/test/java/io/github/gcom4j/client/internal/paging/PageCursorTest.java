package io.github.gcom4j.client.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.gcom4j.model.PageMetadata;
import io.github.gcom4j.model.Pagination;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "pageCursor=abc,                                 abc"
    })
    void theCursorIsTakenOutOfTheLink(String link, String cursor) {
        assertThat(PageCursor.next(Optional.of(metadata(link)))).contains(cursor);
    }

    @ParameterizedTest
    @CsvSource({"/v1/tokens?pageCursor=", "/v1/tokens?xpageCursor=a", "/v1/tokens"})
    void aLinkWithoutACursorIsNoEndOfTheList(String link) {
        assertThatIllegalStateException().isThrownBy(() -> PageCursor.next(Optional.of(metadata(link))));
    }

    @Test
    void anEmptyLinkEndsTheList() {
        assertThat(PageCursor.next(Optional.of(metadata("")))).isEmpty();
    }

    @Test
    void metadataThatIsMissingOrEmptyEndsTheList() {
        assertThat(PageCursor.next(Optional.empty())).isEmpty();
        assertThat(PageCursor.next(Optional.of(PageMetadata.builder().build()))).isEmpty();
    }

    private static PageMetadata metadata(String link) {
        return PageMetadata.builder()
                .pagination(Pagination.builder().nextPage(link).build())
                .build();
    }
}
