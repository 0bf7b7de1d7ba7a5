package io.github.gcom4j.contracts.provider;

import static io.github.gcom4j.contracts.provider.FakeResources.SLUG;

import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.support.json.JsonValue;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings the fake into the states of contracts that derive from the spec: by what they name, and how they are answered. */
final class DerivedStates {
    private static final String SUCCESS = "success";

    private final SynchronousHttp contract;
    private final Map<String, Object> named;

    DerivedStates(SynchronousHttp contract) {
        this.contract = contract;
        this.named = contract.getProviderStates().get(0).getParams();
    }

    static boolean isDerived(SynchronousHttp contract) {
        JsonValue references = contract.getComments().get("references");
        return references != null && references.get("openapi").has("derived");
    }

    Operation operation() {
        return Operation.of(openapi(contract).get("operationId").asString());
    }

    /** Whether no source says what leads there. */
    boolean isUnexplained() {
        return answer().equals("503 ServiceUnavailable")
                || contract.getDescription().matches(".* refuses with \\d+ with what is required")
                || (isPublished() && answer().matches("(400|409) .*"));
    }

    private boolean isPublished() {
        return Spec.shipped().operation(operation().id()).isPublished();
    }

    /** Whether it shows more than the one example the fake answers with to what it does not simulate. */
    boolean isBeyondTheExample() {
        String what = openapi(contract).get("derived").asString();
        return contract.getResponse().getStatus() / 100 != 2
                || what.matches("answers .*(with everything|with nulls|with what parts need).*");
    }

    private static JsonValue openapi(SynchronousHttp contract) {
        return Objects.requireNonNull(contract.getComments().get("references")).get("openapi");
    }

    /** A fake that refuses as the contract says. */
    FakeGrafanaCloudBuilder configured(FakeGrafanaCloudBuilder builder) {
        return switch (answer()) {
            case SUCCESS -> isPublished() ? PublishedStates.configured(builder) : builder;
            case "404 NotFound" -> builder.organization("another");
            case "400 InvalidArgument" -> builder.refuseAsDocumented();
            case "401 Unauthorized", "403 Forbidden" -> builder.enforcePermissions();
            case "409 Conflict" -> builder.stackDeletionTakes(Duration.ofHours(1));
            case "410 Gone" -> builder.grafanaApiKeysGone();
            case "503 Loading" -> builder.stackReadyAfter(Duration.ofHours(1));
            case "429 " -> builder.enforceRateLimits();
            default -> builder;
        };
    }

    Map<String, Object> prepare(
            FakeGrafanaCloud cloud, FakeResources resources, FakeTokens tokens, PublishedStates published) {
        return switch (answer()) {
            case SUCCESS ->
                isPublished() ? published.everything(operation().id(), named, resources) : everything(resources, cloud);
            case "400 InvalidArgument", "409 InvalidArgument" -> Map.of("region", "nowhere");
            case "401 InvalidCredentials" -> Map.of("token", "glc_unknown");
            case "401 Unauthorized" -> tokens.withScopes("logs:read");
            case "403 Forbidden" -> tokens.ofAnotherStack();
            case "404 NotFound" -> Map.of();
            case "429 " -> tokens.exhausted();
            case "409 Conflict" -> conflict(cloud, resources);
            case "410 Gone", "503 Loading" -> resources.stack(false);
            default ->
                throw new IllegalStateException("The fake cannot be made to answer \"" + answer()
                        + "\" to the contract \"" + contract.getDescription()
                        + "\": teach DerivedStates how, or add it to derived-scripted.yaml");
        };
    }

    private Map<String, Object> conflict(FakeGrafanaCloud cloud, FakeResources resources) {
        if (contract.getDescription().endsWith("slugBeingDeleted")) {
            resources.stack(false);
            return resources.deleteStack();
        }
        resources.plugin();
        if (contract.getDescription().endsWith("paused")) {
            cloud.pause(SLUG);
        } else {
            cloud.operationInProgress(SLUG, Duration.ofHours(1));
        }
        return Map.of();
    }

    private Map<String, Object> everything(FakeResources resources, FakeGrafanaCloud cloud) {
        boolean reads = contract.getRequest().getMethod().equals("GET");
        if (named.containsKey("tokenId") || (reads && named.containsKey("region"))) {
            return resources.tokens(1);
        } else if (named.containsKey("accessPolicyId")) {
            return resources.policies(1);
        } else if (named.containsKey("pluginSlug") || (reads && named.containsKey("stackIdOrSlug"))) {
            return resources.plugin();
        } else if (named.containsKey("stackIdOrSlug")) {
            return resources.stack(false);
        } else if (named.containsKey("month")) {
            return resources.bill(cloud);
        } else if (named.containsKey("planNot")) {
            return resources.stack(false);
        } else if (named.containsKey("name") || reads) {
            resources.stack(false);
            return resources.apiKey();
        }
        return Map.of();
    }

    private String answer() {
        int status = contract.getResponse().getStatus();
        if (status / 100 == 2) {
            return SUCCESS;
        }
        String body = contract.getResponse().getBody().valueAsString();
        JsonNode error = new JsonMapper().readTree(body.isEmpty() ? "{}" : body);
        return status + " " + error.path("code").asString("");
    }
}
