package io.github.gcom4j.testkit.internal.api.call;

import java.util.List;

/**
 * A page of a list whose pages have numbers.
 *
 * @param items what is in it, nothing if its number is beyond the last one
 * @param number its number, counted from 1
 * @param size greatest number of items in a page
 * @param total number of items in all pages
 */
public record NumberedPage<T>(List<T> items, long number, long size, long total) {

    /** Returns the page that a parameter asks for, the first one if it is absent. */
    public static <T> NumberedPage<T> of(List<T> all, ApiCall call, String parameter, long size) {
        long number = positive(call, parameter, 1);
        long from = Math.min(all.size(), Math.multiplyHigh(number - 1, size) > 0 ? all.size() : (number - 1) * size);
        List<T> items = from < 0 ? List.of() : all.subList((int) from, (int) Math.min(all.size(), from + size));
        return new NumberedPage<>(items, number, size, all.size());
    }

    /** Returns a number that a parameter gives, at least 1. */
    public static long positive(ApiCall call, String parameter, long usual) {
        String text = call.query(parameter).orElse(Long.toString(usual));
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw Refusal.invalid(call.operation(), parameter, text);
        }
        return Long.parseLong(text);
    }

    /** Returns the number of pages. */
    public long pages() {
        return total / size + (total % size == 0 ? 0 : 1);
    }
}
