package io.github.gcom4j.client.internal.paging;

import io.github.gcom4j.client.error.UndecodableResponseException;
import io.github.gcom4j.model.ApiObject;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.PageMetadata;
import io.github.gcom4j.model.Pagination;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the cursor out of the link to the next page. The link itself is never requested: it lacks the region and the
 * filters, and on tokens it even names the path of the policies.
 */
final class PageCursor {
    private static final String PARAMETER = "pageCursor=";

    private PageCursor() {}

    /**
     * Takes it.
     *
     * @param page the answer
     * @param metadata what of it could be read about other pages
     * @throws UndecodableResponseException if there is a next page but no cursor: a list that ended here would be short, and
     *     nobody would know
     */
    static Optional<String> next(Operation operation, ApiObject page, Optional<PageMetadata> metadata) {
        Optional<Pagination> pagination = metadata.flatMap(PageMetadata::pagination);
        Optional<String> link = pagination.flatMap(Pagination::nextPage).filter(text -> !text.isBlank());
        boolean unreadable = isKept(page, "metadata")
                || metadata.filter(part -> isKept(part, "pagination")).isPresent()
                || pagination.filter(part -> isKept(part, "nextPage")).isPresent();
        Optional<String> cursor = link.flatMap(PageCursor::cursor).filter(text -> !text.isEmpty());
        if (cursor.isEmpty() && (link.isPresent() || unreadable)) {
            throw new UndecodableResponseException(
                    operation,
                    "the API names a next page without a cursor, so that the rest of the list cannot be read");
        }
        return cursor;
    }

    // What cannot be read is kept beside what can. An empty object or list stands for nothing in some languages.
    private static boolean isKept(ApiObject part, String name) {
        Object kept = part.additionalProperties().get(name);
        return kept != null
                && !(kept instanceof Map<?, ?> object && object.isEmpty())
                && !(kept instanceof Collection<?> list && list.isEmpty());
    }

    private static Optional<String> cursor(String link) {
        String query = link.substring(link.indexOf('?') + 1).replaceFirst("#.*", "");
        return Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.regionMatches(true, 0, PARAMETER, 0, PARAMETER.length()))
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
