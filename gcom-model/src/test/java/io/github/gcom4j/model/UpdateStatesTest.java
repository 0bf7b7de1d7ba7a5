package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.model.internal.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An update tells apart what stays, what is removed, what is emptied and what is replaced. */
class UpdateStatesTest {
    private static final Realm REALM =
            Realm.builder().type(RealmType.ORG).identifier("1").build();

    @Test
    void conditionsLeftAloneAreNotSent() {
        assertSent(policy().build(), policyJson(""));
    }

    @Test
    void removedConditionsAreSentAsNull() {
        UpdateAccessPolicyRequest update = policy().removeConditions().build();

        assertSent(update, policyJson(",\"conditions\":null"));
        assertThat(update.conditions()).contains(Patch.remove());
    }

    @Test
    void emptiedConditionsAreSentAsAnEmptyObject() {
        UpdateAccessPolicyRequest update =
                policy().conditions(Conditions.builder().build()).build();

        assertSent(update, policyJson(",\"conditions\":{}"));
    }

    @Test
    void replacedConditionsAreSentWhole() {
        UpdateAccessPolicyRequest update = policy().conditions(
                        Conditions.builder().addAllowedSubnet("10.0.0.0/8").build())
                .build();

        assertSent(update, policyJson(",\"conditions\":{\"allowedSubnets\":[\"10.0.0.0/8\"]}"));
    }

    @Test
    void labelsLeftAloneAreNotSent() {
        assertSent(UpdateStackRequest.builder().build(), "{}");
    }

    @Test
    void emptiedLabelsAreSentAsAnEmptyObject() {
        assertSent(UpdateStackRequest.builder().labels(Map.of()).build(), "{\"labels\":{}}");
    }

    @Test
    void replacedLabelsAreSentWhole() {
        assertSent(UpdateStackRequest.builder().labels(Map.of("team", "a")).build(), "{\"labels\":{\"team\":\"a\"}}");
    }

    @Test
    void aLabelIsPutBesideThoseThatAreSet() {
        UpdateStackRequest update = UpdateStackRequest.builder()
                .putLabel("team", "b")
                .labels(Map.of("team", "a", "env", "prod"))
                .build();

        assertThat(update.labels().flatMap(Patch::value)).contains(Map.of("team", "b", "env", "prod"));
        assertSent(UpdateStackRequest.builder().putLabel("team", "a").build(), "{\"labels\":{\"team\":\"a\"}}");
    }

    @Test
    void aLabelThatIsPutIsHeldToTheLimits() {
        UpdateStackRequest.Builder builder = UpdateStackRequest.builder().putLabel("of us", "a");

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UpdateStackRequest.labels", "of us");
    }

    @Test
    void labelsCannotBeRemovedByNullAsTheApiDoesNotSayWhatThatMeans() {
        UpdateStackRequest.Builder builder = UpdateStackRequest.builder().labels(Patch.remove());

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("UpdateStackRequest.labels cannot be null; set an empty value to clear it");
    }

    @Test
    void anExpiryLeftAloneIsNotSent() {
        assertSent(UpdateTokenRequest.builder().build(), "{}");
    }

    @Test
    void aRemovedExpiryIsSentAsNull() {
        UpdateTokenRequest update =
                UpdateTokenRequest.builder().removeExpiresAt().build();

        assertSent(update, "{\"expiresAt\":null}");
        assertThat(update.expiresAt().flatMap(Patch::value)).isEmpty();
    }

    @Test
    void aNewExpiryIsSentWithThePrecisionOfTheSpec() {
        Instant noon = Instant.parse("2030-01-01T12:00:00Z");
        UpdateTokenRequest update = UpdateTokenRequest.builder().expiresAt(noon).build();

        assertSent(update, "{\"expiresAt\":\"2030-01-01T12:00:00.000Z\"}");
        assertThat(update.expiresAt().flatMap(Patch::value)).isEqualTo(Optional.of(noon));
    }

    @Test
    void anEmptyTextIsSentAndAMissingOneIsNot() {
        assertSent(UpdateStackRequest.builder().description("").build(), "{\"description\":\"\"}");
    }

    @Test
    void aPatchTellsItsStateInWords() {
        assertThat(Patch.remove()).hasToString("Patch.remove()").isNotEqualTo(Patch.set(""));
        assertThat(Patch.set("a")).hasToString("Patch.set(a)").hasSameHashCodeAs(Patch.set("a"));
        assertThat(Patch.remove().isRemoval()).isTrue();
    }

    private static UpdateAccessPolicyRequest.Builder policy() {
        return UpdateAccessPolicyRequest.builder().addScope("metrics:read").addRealm(REALM);
    }

    private static String policyJson(String more) {
        return "{\"scopes\":[\"metrics:read\"],\"realms\":[{\"type\":\"org\",\"identifier\":\"1\"}]" + more + "}";
    }

    private static void assertSent(Object update, String json) {
        assertThat(Json.mapper().writeValueAsString(update)).isEqualTo(json);
        assertThat(Json.mapper().readValue(json, declaredType(update))).isEqualTo(update);
    }

    private static Class<?> declaredType(Object value) {
        return value.getClass().getSuperclass();
    }
}
