package io.github.gcom4j.testkit.internal.api.call;

import io.github.gcom4j.model.PageMetadata;
import io.github.gcom4j.model.Pagination;
import io.github.gcom4j.testkit.internal.state.table.PageOf;
import io.github.gcom4j.testkit.internal.state.table.Position;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Pages by cursor, with the oddities of the service. */
public final class CursorPaging {
    private CursorPaging() {}

    /** Returns the position the cursor of a call stands for, none on the first page. */
    public static Optional<Position> after(ApiCall call) {
        return call.query("pageCursor")
                .map(cursor -> Position.ofCursor(cursor).orElseThrow(() -> Refusal.invalid("pageCursor", cursor)));
    }

    /**
     * Describes a page. As in the documentation, the address of the next one lacks the prefix, the region and every
     * filter, and names the access policies even in the list of tokens.
     */
    public static PageMetadata metadata(ApiCall call, PageOf<?> page) {
        Pagination.Builder pagination = Pagination.builder().pageSize(call.number("pageSize"));
        page.nextCursor().ifPresent(cursor -> pagination
                .pageCursor(cursor)
                .nextPage("/v1/accesspolicies?pageCursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)));
        return PageMetadata.builder().pagination(pagination.build()).build();
    }
}
