package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import io.github.gcom4j.testkit.internal.spec.SpecModel;
import io.github.gcom4j.testkit.internal.spec.SpecResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the fake and the real service must both do. It changes nothing. */
abstract class ReadOnlyContract {
    private static final String POLICIES = "/api/v1/accesspolicies?pageSize=1&region=";

    abstract PlainHttp http();

    /** Slug of an organization that the token may read. */
    abstract String organization();

    @Test
    void theRegionsAreAsTheSpecSays() {
        requireDocumented("listRegions", http().get("/api/stack-regions"));
    }

    @Test
    void theOrganizationIsAsTheSpecSaysAndHasTheSlugItWasAskedFor() {
        Answer answer = http().get("/api/orgs/" + organization());

        requireDocumented("getOrganization", answer);
        assertThat(answer.at("/slug").asString()).isEqualTo(organization());
    }

    @Test
    void theStacksAreAsTheSpecSaysAndEachIsFoundByIdAndBySlug() {
        Answer answer = http().get("/api/orgs/" + organization() + "/instances");

        requireDocumented("listStacks", answer);
        for (JsonNode stack : answer.at("/items")) {
            String id = stack.path("id").asString();
            String slug = stack.path("slug").asString();
            requireDocumented("getStack", http().get("/api/instances/" + id));
            assertThat(http().get("/api/instances/" + slug).at("/id").asString())
                    .isEqualTo(id);
        }
    }

    @Test
    void aPageOfPoliciesIsAsTheSpecSays() {
        Answer answer = http().get(POLICIES + "us");

        requireDocumented("listAccessPolicies", answer);
        assertThat(answer.at("/items").size()).isLessThanOrEqualTo(1);
    }

    @Test
    void anUnknownStackIsNotFound() {
        assertThat(http().get("/api/instances/no-such-stack-of-anyone").status())
                .isIn(403, 404);
    }

    @Test
    void anUnknownTokenIsUnauthorized() {
        assertThat(http().withToken("glc_unknown").get(POLICIES + "us").status())
                .isEqualTo(401);
    }

    private static void requireDocumented(String operation, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        SpecResponse documented = Objects.requireNonNull(
                SpecModel.get().operation(operation).responses().get(200));
        assertThat(documented.body().orElseThrow().check(answer.json())).isEmpty();
    }
}
