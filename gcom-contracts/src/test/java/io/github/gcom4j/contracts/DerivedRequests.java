package io.github.gcom4j.contracts;

import io.github.gcom4j.contracts.spec.SpecBody;
import io.github.gcom4j.contracts.spec.Variant;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecParameter;
import io.github.gcom4j.spec.SpecSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Derives the requests of an operation: one for each variant, and one for each value that no answer shows. */
final class DerivedRequests {
    private final Contracts contracts;
    private final SpecOperation operation;
    private final AnsweredEnums answered;

    DerivedRequests(Contracts contracts, SpecOperation operation, AnsweredEnums answered) {
        this.contracts = contracts;
        this.operation = operation;
        this.answered = answered;
    }

    SpecOperation operation() {
        return operation;
    }

    DerivedRequest minimal() {
        return of(Variant.MINIMAL);
    }

    List<DerivedRequest> all() {
        List<DerivedRequest> all = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            all.add(of(variant));
        }
        RequestPart required = minimal().part();
        orders(required, all);
        if (operation.node().child("requestBody").exists()) {
            int depth = 0;
            for (SpecBody layer : contracts.bodies().layers(operation.node().child("requestBody"))) {
                String json = layer.example().toString();
                all.add(new DerivedRequest(contracts, required.withBody(json), DerivedContracts.layer(++depth)));
            }
            values(required, all);
        }
        return all;
    }

    /** Every way to sort a list. A filter by another value would find nothing of what exists. */
    private void orders(RequestPart required, List<DerivedRequest> all) {
        operation.parameters().stream()
                .filter(parameter -> parameter.name().matches("orderBy|direction"))
                .forEach(parameter -> parameter
                        .schema()
                        .keyword("enum")
                        .valueStream()
                        .map(value -> value.asString(""))
                        .filter(value -> !parameter.example().equals(Optional.of(value)))
                        .forEach(value -> all.add(new DerivedRequest(
                                contracts,
                                required.withQuery(parameter.name(), value),
                                "with " + parameter.name() + " " + value))));
    }

    private DerivedRequest of(Variant variant) {
        RequestPart part = RequestPart.of(operation);
        for (SpecParameter parameter : operation.parameters()) {
            String name = parameter.name();
            String value = contracts.bodies().parameter(parameter);
            if (parameter.in().equals("path")) {
                part = part.withPath(name, value);
            } else if (parameter.required()
                    || (variant == Variant.FULL && parameter.mediaType().isEmpty())) {
                part = part.withQuery(name, value);
            }
        }
        if (operation.node().child("requestBody").exists()) {
            JsonNode body = contracts.bodies().request(operation.id(), variant).example();
            part = part.withBody(body.toString());
        }
        return new DerivedRequest(contracts, part, DerivedContracts.words(variant));
    }

    private void values(RequestPart required, List<DerivedRequest> all) {
        SpecBody full = contracts.bodies().request(operation.id(), Variant.FULL);
        full.schema().properties().forEach(property -> {
            SpecSchema schema = property.getValue();
            String sent = full.example().path(property.getKey()).asString("");
            if (!answered.contains(schema)) {
                schema.keyword("enum")
                        .valueStream()
                        .map(value -> value.asString(""))
                        .filter(value -> !value.equals(sent))
                        .forEach(value -> {
                            ObjectNode body = (ObjectNode) PactJson.parse(required.body());
                            body.put(property.getKey(), value);
                            String what = "with " + property.getKey() + " " + value;
                            all.add(new DerivedRequest(contracts, required.withBody(body.toString()), what));
                        });
            }
        });
    }
}
