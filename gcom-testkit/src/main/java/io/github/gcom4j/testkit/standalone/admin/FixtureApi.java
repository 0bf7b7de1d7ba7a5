package io.github.gcom4j.testkit.standalone.admin;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.ApiKey;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.Token;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import io.github.gcom4j.testkit.Given;
import io.github.gcom4j.testkit.route.RouteRequest;
import io.github.gcom4j.testkit.route.RouteResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts things there without a request: by name, by what a create takes ({@code request}), or exactly as they are in a real
 * account ({@code existing}).
 */
final class FixtureApi {
    private interface Fixture {
        Map<String, Object> put(JsonFields fields, Given given);
    }

    private static final Map<String, Fixture> KINDS = new TreeMap<>(Map.of(
            "organization", FixtureApi::organization,
            "stack", FixtureApi::stack,
            "plugin", FixtureApi::plugin,
            "catalogPlugin", FixtureApi::catalogPlugin,
            "accessPolicy", FixtureApi::accessPolicy,
            "token", FixtureApi::token,
            "apiKey", FixtureApi::apiKey));

    private FixtureApi() {}

    static RouteResponse put(FakeGrafanaCloud fake, RouteRequest request) {
        JsonFields fields = JsonFields.of(request.body());
        String kind = fields.text("kind");
        Fixture fixture = KINDS.get(kind);
        if (fixture == null) {
            throw new IllegalArgumentException("kind must be one of " + KINDS.keySet() + " but is \"" + kind + "\"");
        }
        Optional<String> organization = fields.optionalText("organization");
        Optional<String> region = fields.optionalText("region");
        Given of = organization.map(fake.given()::inOrganization).orElseGet(fake::given);
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("kind", kind);
        made.putAll(fixture.put(fields, region.map(of::inRegion).orElse(of)));
        return AdminJson.answer(made);
    }

    private static Map<String, Object> organization(JsonFields fields, Given given) {
        String slug = fields.text("slug");
        String token = fields.optionalText("token").orElse("glc_fake-token-of-" + slug);
        fields.requireAllRead();
        return Map.of("id", given.organization(slug, token).id(), "token", token);
    }

    private static Map<String, Object> stack(JsonFields fields, Given given) {
        Optional<Stack> existing = last(fields, "existing", Stack.class);
        if (existing.isPresent()) {
            given.existing().stack(existing.get());
            return Map.of("id", existing.get().id());
        }
        Optional<CreateStackRequest> request = last(fields, "request", CreateStackRequest.class);
        if (request.isPresent()) {
            return Map.of("id", given.stack(request.get()).id());
        }
        return Map.of("id", given.stack(last(fields, "slug")).id());
    }

    private static Map<String, Object> plugin(JsonFields fields, Given given) {
        Optional<Plugin> existing = last(fields, "existing", Plugin.class);
        if (existing.isPresent()) {
            given.existing().plugin(existing.get());
            return Map.of("id", existing.get().id());
        }
        String stack = fields.text("stack");
        return Map.of("id", given.plugin(stack, last(fields, "plugin")).id());
    }

    private static Map<String, Object> catalogPlugin(JsonFields fields, Given given) {
        String slug = fields.text("slug");
        String name = fields.optionalText("name").orElse(slug);
        List<String> versions = new ArrayList<>(fields.optionalTexts("versions"));
        fields.requireAllRead();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("versions must hold one at least");
        }
        given.catalogPlugin(slug, name, versions.remove(0), versions.toArray(String[]::new));
        return Map.of();
    }

    private static Map<String, Object> accessPolicy(JsonFields fields, Given given) {
        Optional<AccessPolicy> existing = last(fields, "existing", AccessPolicy.class);
        if (existing.isPresent()) {
            given.existing().accessPolicy(existing.get());
            return Map.of("id", existing.get().id());
        }
        Optional<CreateAccessPolicyRequest> request = last(fields, "request", CreateAccessPolicyRequest.class);
        if (request.isPresent()) {
            return Map.of("id", given.accessPolicy(request.get()).id());
        }
        return Map.of("id", policy(fields, given).id());
    }

    private static Map<String, Object> token(JsonFields fields, Given given) {
        Optional<Token> existing = fields.model("existing", Token.class);
        if (existing.isPresent()) {
            String secret = last(fields, "secret");
            given.existing().token(existing.get(), secret);
            return Map.of("token", secret);
        }
        Optional<CreateTokenRequest> request = last(fields, "request", CreateTokenRequest.class);
        if (request.isPresent()) {
            return Map.of("token", given.token(request.get()).token().orElseThrow());
        }
        String name = fields.text("name");
        return Map.of("token", given.token(policy(fields, given), name).token().orElseThrow());
    }

    private static Map<String, Object> apiKey(JsonFields fields, Given given) {
        ApiKey existing = last(fields, "existing", ApiKey.class)
                .orElseThrow(() -> new IllegalArgumentException("existing is missing"));
        given.existing().apiKey(existing);
        return Map.of("id", existing.id());
    }

    private static AccessPolicy policy(JsonFields fields, Given given) {
        String name = fields.text("name");
        List<String> scopes = fields.optionalTexts("scopes");
        fields.requireAllRead();
        return given.accessPolicy(name, scopes.toArray(String[]::new));
    }

    private static String last(JsonFields fields, String field) {
        String value = fields.text(field);
        fields.requireAllRead();
        return value;
    }

    /** Beside what is given whole there is nothing else to say. */
    private static <T> Optional<T> last(JsonFields fields, String field, Class<T> type) {
        Optional<T> value = fields.model(field, type);
        if (value.isPresent()) {
            fields.requireAllRead();
        }
        return value;
    }
}
