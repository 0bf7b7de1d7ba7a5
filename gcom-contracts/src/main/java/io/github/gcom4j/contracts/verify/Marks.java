package io.github.gcom4j.contracts.verify;

/** How observations are named. */
final class Marks {
    static final String USED = "used";
    private static final String VALUE = "value ";

    private Marks() {}

    static String present(String message) {
        return message + " present";
    }

    static String absent(String message) {
        return message + " absent";
    }

    static String nothing(String message) {
        return message + " null";
    }

    static String value(String value) {
        return VALUE + value;
    }

    static boolean isValue(String mark) {
        return mark.startsWith(VALUE);
    }

    static String valueOf(String mark) {
        return mark.substring(VALUE.length());
    }
}
