package io.github.gcom4j.testkit.internal.api.org;

import io.github.gcom4j.model.published.CatalogPlugin;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.api.stack.StackViews;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import io.github.gcom4j.testkit.internal.state.table.OfferedPlugin;
import java.util.List;
import java.util.Map;

/** What plugins there are to install. */
public final class CatalogHandlers {
    private final CloudState state;
    private final Defaults defaults;

    public CatalogHandlers(CloudState state, Defaults defaults) {
        this.state = state;
        this.defaults = defaults;
    }

    public Map<String, Handler> byOperation() {
        return Map.of("getCatalogPlugin", this::get);
    }

    private Reply get(ApiCall call) {
        OfferedPlugin offer = state.catalog().find(call.path("pluginSlug")).orElseThrow(Refusal::notFound);
        String version = call.query("version").map(offer::resolved).orElse(offer.latestVersion());
        if (!offer.versions().contains(version)) {
            throw Refusal.notFound();
        }
        return Reply.ok(show(offer, version));
    }

    private CatalogPlugin show(OfferedPlugin offer, String version) {
        CatalogPlugin documented = defaults.example("getCatalogPlugin", CatalogPlugin.class);
        String site = "https://grafana.com/grafana/plugins/" + offer.slug();
        return documented.toBuilder()
                .id(offer.id())
                .slug(offer.slug())
                .name(offer.name())
                .description(offer.name())
                .version(version)
                .typeId(offer.type().id())
                .typeName(offer.type().title())
                .typeCode(offer.type().code())
                .url(site)
                .licenseUrl(site)
                .documentationUrl(site)
                .downloadSlug(offer.slug())
                .packages(Map.of(
                        "any",
                        Map.of(
                                "packageName",
                                "any",
                                "downloadUrl",
                                "/api/plugins/" + offer.slug() + "/versions/" + version + "/download")))
                .links(List.of(StackViews.link("self", "/plugins/" + offer.slug())))
                .json(PluginManifest.of(offer, version))
                .build();
    }
}
