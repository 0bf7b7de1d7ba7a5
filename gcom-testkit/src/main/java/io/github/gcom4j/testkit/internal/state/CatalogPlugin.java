package io.github.gcom4j.testkit.internal.state;

/** A plugin of the plugin directory, which can be installed. */
public record CatalogPlugin(long id, String slug, String name, String latestVersion) {
    private static final long FIRST_OWN_ID = 100_000;

    /** Makes one that the directory of the service does not have. */
    public static CatalogPlugin own(int number, String slug, String name, String latestVersion) {
        return new CatalogPlugin(FIRST_OWN_ID + number, slug, name, latestVersion);
    }
}
