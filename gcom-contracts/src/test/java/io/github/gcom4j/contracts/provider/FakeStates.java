package io.github.gcom4j.contracts.provider;

import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.contracts.allowed.AllowList;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.VirtualClock;
import io.github.gcom4j.testkit.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Brings the fake into the states the contracts are about. */
final class FakeStates {
    /** The fake cannot get into these by itself, so its answer is scripted. It still checks it against the spec. */
    static final AllowList SCRIPTED = AllowList.read("scripted.yaml", 12);

    /** The same for contracts that derive from the spec, by their names. */
    static final AllowList SCRIPTED_DERIVED = AllowList.read("derived-scripted.yaml", 131);

    private final FakeGrafanaCloud cloud;
    private final FakeResources resources;
    private final FakeTokens tokens;
    private final PublishedStates published;
    private final SynchronousHttp contract;

    FakeStates(FakeGrafanaCloud cloud, GcomClient client, SynchronousHttp contract) {
        this.cloud = cloud;
        this.resources = new FakeResources(client);
        this.tokens = new FakeTokens(client);
        this.published = new PublishedStates(client);
        this.contract = contract;
    }

    /** A cloud of its own for each contract, so that none sees what another left behind. */
    static FakeGrafanaCloud cloud(SynchronousHttp contract) {
        String state = contract.getProviderStates().get(0).getName();
        boolean billed = contract.getRequest().getPath().endsWith("/billed-usage");
        Instant now = Instant.parse(billed ? "2024-08-01T00:00:00Z" : "2022-06-08T20:00:00Z");
        FakeGrafanaCloudBuilder builder =
                FakeGrafanaCloud.builder().token("glc_contract").clock(VirtualClock.at(now));
        if (DerivedStates.isDerived(contract)) {
            return new DerivedStates(contract).configured(builder).start();
        }
        if (contract.getResponse().getStatus() == 400) {
            return builder.refuseAsDocumented().start();
        }
        return switch (state) {
            case "no organization" -> builder.organization("another").start();
            case "as many stacks as the plan allows" -> builder.stackLimit(0).start();
            case "a stack whose connectivity is not known yet" ->
                builder.connectionsKnownAfter(Duration.ofMinutes(2)).start();
            case "the token lacks the scope", "the token may not do it" ->
                builder.enforcePermissions().start();
            case "the rate limit is reached" -> builder.enforceRateLimits().start();
            default -> builder.start();
        };
    }

    /** Returns what the contract names otherwise than the fake does. */
    Map<String, Object> prepare(String state) {
        if (SCRIPTED.allows(state) || SCRIPTED_DERIVED.allows(contract.getDescription())) {
            script();
            return Map.of();
        }
        if (DerivedStates.isDerived(contract)) {
            DerivedStates derived = new DerivedStates(contract);
            if (derived.isUnexplained() || (derived.isBeyondTheExample() && !cloud.simulates(derived.operation()))) {
                script();
                return Map.of();
            }
            return derived.prepare(cloud, resources, tokens, published);
        }
        return switch (state) {
            case "no access policy",
                    "no access policy has the name",
                    "no stack has the slug",
                    "no Cloud API key has the name",
                    "no organization",
                    "an organization",
                    "as many stacks as the plan allows",
                    "the regions of the service",
                    "the token is unknown" -> Map.of();
            case "no region has the slug" -> Map.of("region", "nowhere");
            case "the month is invalid to the service" -> Map.of("month", 13);
            case "the slug is invalid to the service" -> Map.of("slug", "no-hyphens");
            case "the labels are invalid to the service" -> {
                resources.stack(false);
                yield Map.of("labels", "none");
            }
            case "the token lacks the scope" -> tokens.withScopes("logs:read");
            case "the token may not do it" -> tokens.ofAnotherStack();
            case "the rate limit is reached" -> tokens.exhausted();
            case "another operation is in progress" -> {
                resources.plugin();
                cloud.operationInProgress(FakeResources.SLUG, Duration.ofHours(1));
                yield Map.of();
            }
            case "the address of the stack is not available" -> resources.stackAt("https://url.example.net");
            case "access policies after a cursor" -> resources.policiesAfterCursor();
            case "an access policy" -> resources.policies(1);
            case "more access policies than one page holds" -> resources.policies(501);
            case "a token", "a token with the name" -> resources.tokens(1);
            case "more tokens than one page holds" -> resources.tokens(501);
            case "a stack",
                    "a stack that was never changed",
                    "a stack with labels",
                    "a stack whose connectivity is not known yet" -> resources.stack(false);
            case "a bill" -> resources.bill(cloud);
            case "a stack that was changed" -> resources.changedStack();
            case "a stack with delete protection" -> resources.stack(true);
            case "a Grafana API key with the name" -> resources.grafanaKey();
            case "a plugin", "a plugin that was never changed" -> resources.plugin();
            case "a plugin that was changed" -> resources.changedPlugin();
            case "a Cloud API key" -> resources.apiKey();
            default ->
                throw new IllegalStateException("No handler for the state \"" + state + "\" of the contract \""
                        + contract.getDescription() + "\": add one to FakeStates, or correct the name of the state");
        };
    }

    private void script() {
        Fault answer = Fault.status(contract.getResponse().getStatus());
        String body = contract.getResponse().getBody().valueAsString();
        Fault timed = contract.getResponse().getHeaders().containsKey("Retry-After") ? answer.retryAfter(30) : answer;
        cloud.faults().onAny(body.isEmpty() ? timed : timed.json(body));
    }
}
