package io.github.gcom4j.contracts;

import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.contracts.spec.SpecBody;
import io.github.gcom4j.contracts.spec.Variant;
import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.spec.SpecNode;
import io.github.gcom4j.spec.SpecOperation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The contracts that follow from the spec: each status of each operation, and each variant of what is sent and answered with
 * success. A written contract that shows the same takes the place of a derived one.
 */
final class DerivedContracts {
    private final Contracts contracts;
    private final List<Contract<?>> written;
    private final List<Contract<?>> derived = new ArrayList<>();
    private final Set<String> errors = new HashSet<>();
    private final AnsweredEnums enums;

    private DerivedContracts(Contracts contracts, List<Contract<?>> written) {
        this.contracts = contracts;
        this.written = written;
        this.enums = new AnsweredEnums(contracts.bodies().spec());
    }

    static List<Contract<?>> of(Contracts contracts, List<Contract<?>> written) {
        DerivedContracts all = new DerivedContracts(contracts, written);
        contracts.bodies().spec().operations().forEach(all::operation);
        return List.copyOf(all.derived);
    }

    private void operation(SpecOperation operation) {
        for (Map.Entry<String, SpecNode> response :
                operation.node().child("responses").children()) {
            if (!response.getKey().matches("\\d{3}")) {
                continue;
            }
            int status = Integer.parseInt(response.getKey());
            List<Contract<?>> same = written.stream()
                    .filter(contract -> contract.request().operation().id().equals(operation.id())
                            && contract.answer().status() == status)
                    .toList();
            DerivedRequests requests = new DerivedRequests(contracts, operation, enums);
            if (status / 100 == 2) {
                success(requests, status, response.getValue(), same);
            } else {
                refusals(requests, status, response.getValue(), same);
            }
        }
    }

    private void success(DerivedRequests requests, int status, SpecNode response, List<Contract<?>> same) {
        Set<String> sent = new HashSet<>();
        Set<Set<String>> answered = new HashSet<>();
        same.forEach(contract -> {
            sent.add(BodyShape.of(contract.request()).toString());
            answered.add(BodyShape.of(contract.answer().content()));
        });
        bodies(requests.operation().id(), status, response).forEach((words, body) -> {
            if (answered.add(BodyShape.of(body.example()))) {
                sent.add(requests.minimal().shape());
                add(requests.minimal(), "answers " + status + " " + words).answers(status, body);
            }
        });
        for (DerivedRequest request : requests.all()) {
            if (sent.add(request.shape())) {
                Contract<?> contract = add(request, "sends " + request.words());
                if (response.child("content").exists()) {
                    contract.answers(status, Variant.MINIMAL);
                } else {
                    contract.answersNothing(status);
                }
            }
        }
    }

    private Map<String, SpecBody> bodies(String operation, int status, SpecNode response) {
        Map<String, SpecBody> bodies = new LinkedHashMap<>();
        if (response.child("content").exists()) {
            for (Variant variant : Variant.values()) {
                bodies.put(words(variant), contracts.bodies().response(operation, status, variant, ""));
            }
            int depth = 0;
            for (SpecBody layer : contracts.bodies().layers(response)) {
                bodies.put(layer(++depth), layer);
            }
            int nullable = 0;
            for (SpecBody layer : contracts.bodies().nullLayers(response)) {
                bodies.put(words(Variant.NULLS) + ", " + (++nullable + 1) + " levels deep", layer);
            }
        }
        return bodies;
    }

    /** How much a body holds that shows parts with nothing but what they need. */
    static String layer(int depth) {
        return "with what parts need" + (depth == 1 ? "" : ", " + depth + " levels deep");
    }

    private void refusals(DerivedRequests requests, int status, SpecNode response, List<Contract<?>> same) {
        SpecNode content = response.child("content").child(SpecMessage.JSON);
        List<Map.Entry<String, SpecNode>> examples = content.child("examples").children();
        boolean shown = !same.isEmpty();
        if (examples.isEmpty() && !shown) {
            refusal(requests, status, "", response.json().path("description").asString(""), response);
        }
        for (Map.Entry<String, SpecNode> example : examples) {
            JsonNode value = example.getValue().json().path("value");
            // One operation is enough to show an example that several share.
            boolean fresh = errors.add(example.getValue().pointer())
                    && written.stream()
                            .noneMatch(
                                    contract -> value.equals(contract.answer().content()));
            if (fresh || !shown) {
                String summary = example.getValue().json().path("summary").asString(example.getKey());
                refusal(requests, status, example.getKey(), summary, response);
                shown = true;
            }
        }
        bare(requests, status, response);
    }

    /** One operation is enough to show that an error may hold no more than what is required. */
    private void bare(DerivedRequests requests, int status, SpecNode response) {
        if (!response.child("content").child(SpecMessage.JSON).exists()) {
            return;
        }
        SpecBody body = contracts.bodies().response(requests.operation().id(), status, Variant.MINIMAL, "");
        boolean isNew = errors.add(body.schema().target().node().pointer());
        if (isNew
                && written.stream()
                        .noneMatch(contract -> isSame(body, contract.answer().body()))) {
            String state = response.json().path("description").asString("");
            refusal(requests, status, words(Variant.MINIMAL), state, response, body);
        }
    }

    private static boolean isSame(SpecBody one, @Nullable SpecBody other) {
        return other != null
                && one.example().equals(other.example())
                && one.schema()
                        .target()
                        .node()
                        .pointer()
                        .equals(other.schema().target().node().pointer());
    }

    private void refusal(DerivedRequests requests, int status, String example, String state, SpecNode response) {
        String id = requests.operation().id();
        SpecBody body = response.child("content").child(SpecMessage.JSON).exists()
                ? contracts.bodies().response(id, status, Variant.DOCUMENTED, example)
                : null;
        refusal(requests, status, example, state, response, body);
    }

    private void refusal(
            DerivedRequests requests,
            int status,
            String words,
            String state,
            SpecNode response,
            @Nullable SpecBody body) {
        Contract<?> contract = requests.minimal()
                .contract(("refuses with " + status + " " + words).strip(), state.replaceFirst("\\.$", ""));
        contract.refuses(status, body, ApiException.class);
        response.child("headers")
                .children()
                .forEach(header -> contract.header(
                        header.getKey(),
                        header.getValue().json().path("example").asString("1")));
        derived.add(contract);
    }

    private Contract<?> add(DerivedRequest request, String what) {
        Contract<?> contract = request.contract(what, DerivedRequest.EVERYTHING_EXISTS);
        derived.add(contract);
        return contract;
    }

    static String words(Variant variant) {
        return switch (variant) {
            case DOCUMENTED -> "as documented";
            case FULL -> "with everything";
            case MINIMAL -> "with what is required";
            case NULLS -> "with nulls";
        };
    }
}
