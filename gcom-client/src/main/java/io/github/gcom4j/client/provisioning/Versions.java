package io.github.gcom4j.client.provisioning;

/** Compares versions by their number. */
final class Versions {
    private Versions() {}

    /** Returns a version without the v that some write before its number. */
    static String number(String version) {
        return version.strip().replaceFirst("^[vV](?=[0-9])", "");
    }
}
