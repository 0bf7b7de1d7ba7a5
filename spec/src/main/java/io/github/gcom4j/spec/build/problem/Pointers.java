package io.github.gcom4j.spec.build.problem;

/** JSON pointers in URI fragment form, such as {@code #/paths/~1instances/post}. */
public final class Pointers {

    public static final String ROOT = "#";

    private Pointers() {}

    public static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    public static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    public static String parent(String pointer) {
        return pointer.substring(0, Math.max(pointer.lastIndexOf('/'), ROOT.length()));
    }

    public static String unescape(String part) {
        return part.replace("~1", "/").replace("~0", "~");
    }
}
