package io.github.gcom4j.client.internal.paging;

import io.github.gcom4j.model.PageMetadata;
import io.github.gcom4j.model.Pagination;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes the cursor out of the link to the next page. The link itself is never requested: it lacks the region and the
 * filters, and on tokens it even names the path of the policies.
 */
final class PageCursor {
    private static final String PARAMETER = "pageCursor=";

    private PageCursor() {}

    static Optional<String> next(Optional<PageMetadata> metadata) {
        return metadata.flatMap(PageMetadata::pagination)
                .flatMap(Pagination::nextPage)
                .filter(link -> !link.isBlank())
                .map(PageCursor::required);
    }

    // A list that ended here would be short, and nobody would know.
    private static String required(String link) {
        return cursor(link)
                .filter(cursor -> !cursor.isEmpty())
                .orElseThrow(() -> new IllegalStateException(
                        "The API names a next page without a cursor, so that the rest of the list cannot be read"));
    }

    private static Optional<String> cursor(String link) {
        return Arrays.stream(link.substring(link.indexOf('?') + 1).split("&"))
                .filter(parameter -> parameter.startsWith(PARAMETER))
                .map(parameter -> decoded(parameter.substring(PARAMETER.length())))
                .findFirst();
    }

    /** A cursor is Base64, in which a plus is no space; one that is not encoded at all is taken as it is. */
    private static String decoded(String cursor) {
        try {
            return URLDecoder.decode(cursor.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return cursor;
        }
    }
}
