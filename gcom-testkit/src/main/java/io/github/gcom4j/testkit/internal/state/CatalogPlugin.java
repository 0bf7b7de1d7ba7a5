package io.github.gcom4j.testkit.internal.state;

/** A plugin of the plugin directory, which can be installed. */
public record CatalogPlugin(long id, String slug, String name, String latestVersion) {}
