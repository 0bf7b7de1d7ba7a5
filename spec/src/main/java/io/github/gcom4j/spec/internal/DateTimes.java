package io.github.gcom4j.spec.internal;

import java.time.YearMonth;

/** Tells dates and times of RFC 3339, which java.time reads more generously. */
final class DateTimes {
    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";

    private DateTimes() {}

    static boolean isDate(String text) {
        return text.length() == 10 && isDateTime(text + "T00:00:00Z");
    }

    static boolean isDateTime(String text) {
        if (!startsWithTime(text)) {
            return false;
        }
        int zone = SHAPE.length();
        if (zone < text.length() && text.charAt(zone) == '.') {
            int fraction = zone + 1;
            zone = fraction;
            while (zone < text.length() && isDigit(text.charAt(zone))) {
                zone++;
            }
            if (zone == fraction) {
                return false;
            }
        }
        return isZone(text.substring(zone));
    }

    private static boolean startsWithTime(String text) {
        if (text.length() <= SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char each = Character.toUpperCase(text.charAt(i));
            boolean fits = SHAPE.charAt(i) == 'd' ? isDigit(each) : each == SHAPE.charAt(i);
            if (!fits) {
                return false;
            }
        }
        int month = number(text, 5);
        return month >= 1
                && month <= 12
                && isDay(100 * number(text, 0) + number(text, 2), month, number(text, 8))
                && isTime(number(text, 11), number(text, 14))
                && number(text, 17) <= 59;
    }

    private static boolean isZone(String zone) {
        if (zone.equalsIgnoreCase("Z")) {
            return true;
        }
        return zone.length() == 6
                && (zone.charAt(0) == '+' || zone.charAt(0) == '-')
                && zone.charAt(3) == ':'
                && isDigit(zone.charAt(1))
                && isDigit(zone.charAt(2))
                && isDigit(zone.charAt(4))
                && isDigit(zone.charAt(5))
                && isTime(number(zone, 1), number(zone, 4));
    }

    private static boolean isDay(int year, int month, int day) {
        return day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static boolean isTime(int hour, int minute) {
        return hour <= 23 && minute <= 59;
    }

    private static int number(String text, int at) {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }
}
