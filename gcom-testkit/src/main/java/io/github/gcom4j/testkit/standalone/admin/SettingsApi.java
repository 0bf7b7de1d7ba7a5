package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.FakeBehaviour;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.route.RouteRequest;
import io.github.gcom4j.testkit.route.RouteResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Shows and changes how the fake behaves. */
final class SettingsApi {
    private SettingsApi() {}

    static RouteResponse show(FakeGrafanaCloud fake, RouteRequest request) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("apiUrl", fake.apiUrl());
        settings.put("token", fake.token());
        settings.put("organization", fake.organization().slug());
        settings.put("behaviour", Json.mapper().readTree(fake.overview()).path("behaviour"));
        settings.put("operations", ids(operation -> true));
        settings.put("notSimulated", ids(operation -> !fake.simulates(operation)));
        return AdminJson.answer(settings);
    }

    /** Changes all that is asked for or, where something of it is wrong, nothing. */
    static RouteResponse change(FakeGrafanaCloud fake, RouteRequest request) {
        JsonFields fields = JsonFields.of(request.body());
        fake.given().behaviour(behaviour -> change(fields, behaviour));
        return AdminJson.done();
    }

    private static void change(JsonFields fields, FakeBehaviour behaviour) {
        fields.optionalDuration("stackReadyAfter").ifPresent(behaviour::stackReadyAfter);
        fields.optionalDuration("connectionsKnownAfter").ifPresent(behaviour::connectionsKnownAfter);
        fields.optionalDuration("stackDeletionTakes").ifPresent(behaviour::stackDeletionTakes);
        fields.optionalDuration("slugReusableAfter").ifPresent(behaviour::slugReusableAfter);
        fields.optionalDuration("pluginChangeTakes").ifPresent(behaviour::pluginChangeTakes);
        fields.taken(
                "stackLimit", fields.optionalNumber("stackLimit"), limit -> behaviour.stackLimit(limit.intValue()));
        fields.taken("regions", fields.textsIfThere("regions"), slugs -> behaviour.regions(array(slugs)));
        fields.taken(
                "organizationRegions",
                fields.textsIfThere("organizationRegions"),
                slugs -> behaviour.organizationRegions(array(slugs)));
        fields.taken("users", fields.textsIfThere("users"), names -> behaviour.users(array(names)));
        fields.optionalFlag("refuseAsDocumented").ifPresent(behaviour::refuseAsDocumented);
        fields.optionalFlag("grafanaApiKeysGone").ifPresent(behaviour::grafanaApiKeysGone);
        fields.requireAllRead();
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static List<String> ids(Predicate<Operation> chosen) {
        return Arrays.stream(Operation.values())
                .filter(chosen)
                .map(Operation::id)
                .sorted()
                .toList();
    }
}
