package io.github.gcom4j.contracts;

import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A request whose every value is from the spec, sent through the interface that is generated for Feign.
 *
 * @param contracts the contracts it is for
 * @param part what it sends
 * @param words how much that is
 */
record DerivedRequest(Contracts contracts, RequestPart part, String words) {
    static final String EVERYTHING_EXISTS = "everything that the request names exists";

    /** What tells it from another one: the places that have a value, and the values that only requests have. */
    String shape() {
        return BodyShape.of(part) + (words.matches("with \\S+ \\S+") ? words : "");
    }

    Contract<Object> contract(String what, String state) {
        Map<String, Object> named = new LinkedHashMap<>(part.pathValues());
        named.putAll(part.query());
        named.put("token", part.token());
        if (!part.body().isEmpty()) {
            JsonNode body = PactJson.parse(part.body());
            referring()
                    .filter(body::hasNonNull)
                    .forEach(name -> named.put(name, body.path(name).asString("")));
        }
        return new ContractCall<Object>(contracts, part, client -> GeneratedApis.call(client, part))
                .contract(what)
                .given(state, named)
                .derived(what);
    }

    /** A body refers to what exists by the name that paths have for it, but what it calls name is its own. */
    private Stream<String> referring() {
        return contracts.bodies().spec().operations().stream()
                .map(SpecOperation::parameters)
                .flatMap(List::stream)
                .filter(parameter -> parameter.in().equals("path"))
                .map(SpecParameter::name)
                .filter(name -> !name.equals("name"))
                .distinct();
    }
}
