package io.github.gcom4j.spec;

/** JSON pointers in URI fragment form, such as {@code #/paths/~1instances/post}. */
final class Pointers {

    private Pointers() {}

    static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    static String unescape(String part) {
        return part.replace("~1", "/").replace("~0", "~");
    }
}
