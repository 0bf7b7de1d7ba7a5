package io.github.gcom4j.testkit.internal.wire.message;

/** Which characters may stand where in the head of a request or answer. */
public final class Token {
    private static final String SPECIAL = "!#$%&'*+-.^_`|~";

    private Token() {}

    /** Tells whether a text can be a method or the name of a header. */
    public static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(each -> isLetterOrDigit(each) || SPECIAL.indexOf(each) >= 0);
    }

    /** Tells whether a text can be the value of a header. */
    public static boolean isText(String text) {
        return text.chars().allMatch(each -> each == '\t' || (each >= ' ' && each != 0x7f));
    }

    /** Tells whether a text can be the target of a request, which is plain ASCII without spaces. */
    static boolean isTarget(String text) {
        return text.chars().allMatch(each -> each > ' ' && each < 0x7f && each != '#');
    }

    private static boolean isLetterOrDigit(int each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9');
    }
}
