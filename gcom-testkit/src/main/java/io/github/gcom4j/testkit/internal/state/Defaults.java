package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Region;
import io.github.gcom4j.model.RegionPage;
import io.github.gcom4j.model.RegionProvider;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.internal.spec.SpecModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a new fake holds: the world of the documentation's examples and a little more. */
public final class Defaults {
    private final SpecModel spec;

    public Defaults(SpecModel spec) {
        this.spec = spec;
    }

    /** Returns a documented example of a successful answer as a value of the model. */
    public <T> T example(String operation, Class<T> type) {
        return Json.mapper().treeToValue(spec.operation(operation).example(200), type);
    }

    /** Returns a documented example of a successful answer as JSON text. */
    public String exampleText(String operation) {
        return spec.operation(operation).example(200).toString();
    }

    /** Returns the slug of the region of a stack that is created without one. */
    public String stackRegion() {
        return spec.schemaProperty("CreateStackRequest", "region")
                .path("default")
                .asString();
    }

    Organization organization(Optional<String> slug) {
        Organization documented = example("getOrganization", Organization.class);
        return slug.map(own -> documented.toBuilder().slug(own).name(own).build())
                .orElse(documented);
    }

    /** The documented regions, all of the first generation, and some of the second, whose slugs name a cluster. */
    List<Region> regions() {
        List<Region> regions =
                new ArrayList<>(example("listRegions", RegionPage.class).items());
        Region model = regions.get(0);
        long id = regions.get(regions.size() - 1).id();
        regions.add(region(model, ++id, "prod-eu-west-3", "AWS Paris", "Europe (AWS)", RegionProvider.AWS));
        regions.add(region(model, ++id, "prod-us-east-0", "AWS US East", "United States (AWS)", RegionProvider.AWS));
        regions.add(region(model, ++id, "prod-sa-east-1", "AWS Brazil", "Brazil (AWS)", RegionProvider.AWS));
        return regions;
    }

    List<CatalogPlugin> plugins() {
        Plugin documented = example("addPlugin", Plugin.class);
        return List.of(
                new CatalogPlugin(
                        documented.pluginId().orElseThrow(),
                        documented.pluginSlug(),
                        documented.pluginName().orElseThrow(),
                        documented.latestVersion().orElseThrow()),
                new CatalogPlugin(8, "grafana-clock-panel", "Clock", "2.1.8"),
                new CatalogPlugin(28, "grafana-piechart-panel", "Pie Chart (old)", "1.6.4"),
                new CatalogPlugin(74, "grafana-polystat-panel", "Polystat", "2.1.13"),
                new CatalogPlugin(700, "grafana-sentry-datasource", "Sentry", "2.0.0"));
    }

    private static Region region(
            Region model, long id, String slug, String name, String description, RegionProvider provider) {
        return model.toBuilder()
                .id(id)
                .slug(slug)
                .name(name)
                .description(description)
                .provider(provider)
                .build();
    }
}
