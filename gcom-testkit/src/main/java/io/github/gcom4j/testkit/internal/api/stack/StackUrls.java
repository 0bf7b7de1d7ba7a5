package io.github.gcom4j.testkit.internal.api.stack;

/** Gives stacks the address of their Grafana instance. */
@FunctionalInterface
public interface StackUrls {
    /** Returns the address of the instance of a slug, without a slash at the end. */
    String of(String slug);

    /** Gives addresses under that of the fake, or those that stacks have in the service. */
    static StackUrls of(String origin, boolean asInTheService) {
        return asInTheService ? slug -> "https://" + slug + ".grafana.net" : slug -> origin + "/stacks/" + slug;
    }
}
