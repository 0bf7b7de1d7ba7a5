package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.Region;
import io.github.gcom4j.model.RegionProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The regions every fake knows: those of the documentation, all of the first generation, and some more, most of the second,
 * whose slugs name a cluster. What the documentation does not show of a region is what its cloud provider says of it.
 */
final class KnownRegions {
    private static final Map<String, List<String>> WHERE = Map.of(
            "us", List.of("us-central1", "US"),
            "us-azure", List.of("centralus", "US"),
            "eu", List.of("europe-west1", "BE"),
            "au", List.of("australia-southeast1", "AU"));

    private KnownRegions() {}

    static List<Region> after(List<Region> documented) {
        List<Region> all = new ArrayList<>();
        for (Region region : documented) {
            List<String> where = WHERE.getOrDefault(region.slug(), List.of("", ""));
            all.add(completed(region, where.get(0), where.get(1)));
        }
        Region model = all.get(0);
        add(all, model, "prod-eu-west-3", "AWS Paris", "Europe (AWS)", RegionProvider.AWS, "eu-west-3", "FR");
        add(all, model, "prod-us-east-0", "AWS US East", "United States (AWS)", RegionProvider.AWS, "us-east-1", "US");
        add(all, model, "prod-sa-east-1", "AWS Brazil", "Brazil (AWS)", RegionProvider.AWS, "sa-east-1", "BR");
        add(all, model, "eu-azure", "Azure Netherlands", "Europe (Azure)", RegionProvider.AZURE, "westeurope", "NL");
        add(
                all,
                model,
                "prod-ap-southeast-0",
                "AWS Singapore",
                "Singapore (AWS)",
                RegionProvider.AWS,
                "ap-southeast-1",
                "SG");
        add(all, model, "prod-gb-south-0", "GCP London", "United Kingdom", RegionProvider.GCP, "europe-west2", "GB");
        return List.copyOf(all);
    }

    private static void add(
            List<Region> all,
            Region model,
            String slug,
            String name,
            String description,
            RegionProvider provider,
            String providerRegion,
            String countryCode) {
        Region region = model.toBuilder()
                .id(all.get(all.size() - 1).id() + 1)
                .slug(slug)
                .name(name)
                .description(description)
                .provider(provider)
                .build();
        all.add(completed(region, providerRegion, countryCode));
    }

    private static Region completed(Region region, String providerRegion, String countryCode) {
        return region.toBuilder()
                .visibility("public")
                .publicName(region.description())
                .sortOrder(region.id())
                .providerRegion(providerRegion)
                .countryCode(countryCode)
                .labels(Map.of(
                        "provider", region.provider().map(RegionProvider::value).orElse("")))
                .build();
    }
}
