package io.github.gcom4j.testkit.internal.api.call;

import io.github.gcom4j.model.Organization;
import io.github.gcom4j.testkit.internal.state.CloudState;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** Makes secrets that look like those of the service. They are different from each other, but not hard to guess. */
public final class Secrets {
    private Secrets() {}

    /** The secret of a token. */
    public static String token(CloudState state, Organization organization, String name, String region) {
        return "glc_"
                + encode(String.format(
                        Locale.ROOT,
                        "{\"o\":\"%d\",\"n\":\"%s\",\"k\":\"%s\",\"m\":{\"r\":\"%s\"}}",
                        organization.id(),
                        name,
                        random(state),
                        region));
    }

    /** The secret of a key. */
    public static String key(CloudState state, String name, long id) {
        String quoted = tools.jackson.databind.node.StringNode.valueOf(name).toString();
        return encode(String.format(Locale.ROOT, "{\"k\":\"%s\",\"n\":%s,\"id\":%d}", random(state), quoted, id));
    }

    /** The secret of a token of a service account. */
    public static String serviceAccountToken(CloudState state) {
        String random = random(state);
        return "glsa_" + random + "_" + random.substring(0, 8);
    }

    private static String random(CloudState state) {
        String seed = "secret " + state.ids().next("secret", 1);
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
