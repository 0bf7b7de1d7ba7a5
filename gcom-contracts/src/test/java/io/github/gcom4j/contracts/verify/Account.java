package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.Token;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an account that nobody prepared holds, found by reading.
 *
 * @param values the value of each path and query parameter that one was found for
 */
record Account(Map<String, String> values) {
    /** Nothing has this id, so that a service says it is not there. */
    static final String ABSENT_ID = "00000000-0000-4000-8000-000000000000";

    /** Nobody calls a stack or an organization so. */
    static final String ABSENT_NAME = "nobodyhasthisname";

    static Account read(GcomClient client, String organization, YearMonth billed) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("orgSlug", organization);
        values.put("month", String.valueOf(billed.getMonthValue()));
        values.put("year", String.valueOf(billed.getYear()));
        Optional<Stack> stack = first(() -> client.stacks().list(organization));
        String region = stack.flatMap(Stack::regionSlug).orElse("us");
        values.put("region", region);
        stack.ifPresent(found -> values.put("stackIdOrSlug", found.slug()));
        stack.flatMap(found -> first(() -> client.plugins().list(found.slug())))
                .map(Plugin::pluginSlug)
                .ifPresent(slug -> values.put("pluginSlug", slug));
        first(() -> client.accessPolicies().list(region).stream().limit(1).toList())
                .map(AccessPolicy::id)
                .ifPresent(id -> values.put("accessPolicyId", id));
        first(() -> client.tokens().list(region).stream().limit(1).toList())
                .map(Token::id)
                .ifPresent(id -> values.put("tokenId", id));
        return new Account(values);
    }

    /** The first of what can be read, which may be nothing. */
    private static <T> Optional<T> first(Supplier<List<T>> read) {
        try {
            return read.get().stream().findFirst();
        } catch (ApiException mayNotBeRead) {
            return Optional.empty();
        }
    }

    /** A value that stands for nothing there is. */
    static String absent(String parameter) {
        return parameter.endsWith("Id") ? ABSENT_ID : ABSENT_NAME;
    }
}
