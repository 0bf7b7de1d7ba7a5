package io.github.gcom4j.testkit.quickstart;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.model.BilledUsageItem;
import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.Region;
import io.github.gcom4j.model.Stack;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and changes nothing. */
final class ReadOnlyTour {
    private static final int SMALL_PAGE = 2;

    private final GcomClient client;
    private final String orgSlug;
    private final Transcript transcript;

    ReadOnlyTour(GcomClient client, String orgSlug, Transcript transcript) {
        this.client = client;
        this.orgSlug = orgSlug;
        this.transcript = transcript;
    }

    void organizationAndRegions() {
        Organization organization = client.organizations().get(orgSlug);
        transcript.step("Organization " + organization.slug() + " has the id " + organization.id());
        List<Region> regions = client.regions().list();
        transcript.step("Regions: " + regions.stream().map(Region::slug).collect(Collectors.joining(", ")));
    }

    void stacks() {
        List<Stack> stacks = client.stacks().list(orgSlug);
        transcript.step("Stacks of " + orgSlug + ": " + stacks.size());
        stacks.forEach(stack -> transcript.detail(stack.slug() + " in "
                + stack.regionSlug().orElse("?") + ", " + stack.url().orElse("without a URL")));
    }

    void accessPolicies(String region) {
        transcript.step("Access policies of " + region + ", " + SMALL_PAGE + " a page:");
        client.accessPolicies()
                .list(Queries.ListAccessPolicies.builder()
                        .region(region)
                        .pageSize(SMALL_PAGE)
                        .build())
                .pages()
                .forEach(page -> transcript.detail(page.items().stream()
                        .map(policy -> policy.name().orElse(policy.id()))
                        .collect(Collectors.joining(", "))));
    }

    void billedUsage(YearMonth month) {
        List<BilledUsageItem> items = client.billedUsage().get(orgSlug, month).items();
        transcript.step("Usage billed for " + month + ": " + items.size() + " dimensions");
        items.forEach(item ->
                transcript.detail(item.dimensionName().or(item::dimensionId).orElse("?") + ": "
                        + item.amountDue().map(amount -> amount + " USD").orElse("nothing due")));
    }
}
