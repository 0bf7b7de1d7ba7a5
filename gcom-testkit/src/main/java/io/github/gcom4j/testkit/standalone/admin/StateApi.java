package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.Given;
import io.github.gcom4j.testkit.route.RouteRequest;
import io.github.gcom4j.testkit.route.RouteResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes the state as somebody else would, or as it may have been before. */
final class StateApi {
    private StateApi() {}

    /** Puts the instance of a stack to sleep, or keeps an operation in progress there. */
    static RouteResponse stack(FakeGrafanaCloud fake, RouteRequest request) {
        String stack = AdminApi.last(request);
        JsonFields fields = JsonFields.of(request.body());
        boolean paused = fields.flag("paused");
        Optional<Duration> busy = fields.optionalDuration("operationInProgress");
        fields.requireAllRead();
        if (paused == busy.isPresent()) {
            throw new IllegalArgumentException("one of paused: true and operationInProgress must be there");
        }
        if (paused) {
            fake.pause(stack);
        }
        busy.ifPresent(time -> fake.operationInProgress(stack, time));
        return AdminJson.done();
    }

    /** Uses up the rate limits. */
    static RouteResponse exhaust(FakeGrafanaCloud fake, RouteRequest request) {
        try {
            fake.exhaustRateLimits();
        } catch (IllegalStateException e) {
            return AdminJson.error(409, "Conflict", "the fake runs without --enforce-rate-limits");
        }
        return AdminJson.done();
    }

    /** Puts an organization, a stack, a plugin, an access policy or a token there, without a request. */
    static RouteResponse fixture(FakeGrafanaCloud fake, RouteRequest request) {
        JsonFields fields = JsonFields.of(request.body());
        String kind = fields.text("kind");
        Optional<String> region = fields.optionalText("region");
        Optional<String> organization = fields.optionalText("organization");
        Given main = organization.map(fake.given()::inOrganization).orElseGet(fake::given);
        Given given = region.map(main::inRegion).orElse(main);
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("kind", kind);
        switch (kind) {
            case "stack" -> {
                String slug = read(fields, "slug");
                made.put("id", given.stack(slug).id());
            }
            case "organization" -> {
                String slug = fields.text("slug");
                String token = fields.optionalText("token").orElse("glc_fake-token-of-" + slug);
                fields.requireAllRead();
                made.put("id", given.organization(slug, token).id());
                made.put("token", token);
            }
            case "catalogPlugin" -> {
                String slug = fields.text("slug");
                String name = fields.optionalText("name").orElse(slug);
                List<String> versions = new ArrayList<>(fields.optionalTexts("versions"));
                fields.requireAllRead();
                if (versions.isEmpty()) {
                    throw new IllegalArgumentException("versions must hold one at least");
                }
                given.catalogPlugin(slug, name, versions.remove(0), versions.toArray(String[]::new));
            }
            case "plugin" -> {
                String stack = fields.text("stack");
                String plugin = read(fields, "plugin");
                made.put("id", given.plugin(stack, plugin).id());
            }
            case "accessPolicy" -> {
                String name = fields.text("name");
                List<String> scopes = fields.optionalTexts("scopes");
                fields.requireAllRead();
                made.put(
                        "id",
                        given.accessPolicy(name, scopes.toArray(String[]::new)).id());
            }
            case "token" -> {
                String name = fields.text("name");
                List<String> scopes = fields.optionalTexts("scopes");
                fields.requireAllRead();
                AccessPolicy policy = given.accessPolicy(name, scopes.toArray(String[]::new));
                made.put("token", given.token(policy, name).token().orElseThrow());
            }
            default ->
                throw new IllegalArgumentException(
                        "kind must be one of [accessPolicy, catalogPlugin, organization, plugin, stack, token] but is"
                                + " \""
                                + kind + "\"");
        }
        return AdminJson.answer(made);
    }

    private static String read(JsonFields fields, String last) {
        String value = fields.text(last);
        fields.requireAllRead();
        return value;
    }
}
