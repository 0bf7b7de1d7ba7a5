package io.github.gcom4j.testkit.internal.http.check;

import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.spec.Defect;
import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecParameter;
import io.github.gcom4j.spec.SpecSchema;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.http.routing.Router;
import io.github.gcom4j.testkit.internal.state.file.JsonSyntaxProblem;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import io.github.gcom4j.testkit.journal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks one request against the spec. What it finds is recorded, and the first of it that matters is refused. */
public final class RequestCheck {
    private static final ObjectReader STRICT_JSON = Json.mapper()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private final SpecOperation operation;
    private final boolean strict;
    private final Findings findings;
    private final List<Refusal> refusals = new ArrayList<>();

    private RequestCheck(SpecOperation operation, boolean strict) {
        this.operation = operation;
        this.strict = strict;
        this.findings = new Findings(operation, Violation.Side.REQUEST);
    }

    /**
     * Returns the call a request makes, after telling what is wrong with it, or refuses it.
     *
     * @param strict whether a request must keep to the spec, though the service ignores what it does not know and reads what is
     *     null or empty as absent
     */
    public static ApiCall check(
            Router.Match match,
            Organization organization,
            RawRequest request,
            boolean strict,
            Consumer<List<Violation>> record) {
        RequestCheck check = new RequestCheck(match.operation(), strict);
        Map<String, String> query = strict ? match.query() : LenientReading.query(match.operation(), match.query());
        check.parameters(match, query, request);
        JsonNode body = check.body(request);
        record.accept(check.findings.list());
        if (!check.refusals.isEmpty()) {
            throw check.refusals.get(0);
        }
        return new ApiCall(match.operation(), organization, match.path(), query, body);
    }

    private void parameters(Router.Match match, Map<String, String> query, RawRequest request) {
        for (SpecParameter parameter : operation.parameters()) {
            Optional<String> value =
                    switch (parameter.in()) {
                        case "query" -> Optional.ofNullable(query.get(parameter.name()));
                        case "path" -> Optional.ofNullable(match.path().get(parameter.name()));
                        default -> request.header(parameter.name().toLowerCase(Locale.ROOT));
                    };
            parameter(parameter, value.filter(sent -> !sent.isEmpty() || countsWhenEmpty(parameter)));
            parameter
                    .requires()
                    .filter(other -> query.containsKey(parameter.name()) && !query.containsKey(other))
                    .ifPresent(other -> refuse(
                            "query",
                            parameter.name(),
                            "x-requires",
                            parameter.name() + " needs " + other,
                            Refusal.fieldMissing(other)));
        }
        // The service ignores what it does not know, but the caller should hear of it.
        query.keySet().stream()
                .filter(name -> operation.parameters().stream()
                        .noneMatch(known -> known.inQuery() && known.name().equals(name)))
                .forEach(name -> unknown(
                        "query", name, "unknown", "the operation has no such parameter", "Unknown parameter " + name));
    }

    /** To the service an empty value is as good as none, unless the parameter must be there and the spec lets it be empty. */
    private boolean countsWhenEmpty(SpecParameter parameter) {
        return parameter.required() ? parameter.check("").isEmpty() : strict;
    }

    private void parameter(SpecParameter parameter, Optional<String> value) {
        if (value.isEmpty()) {
            if (parameter.required()) {
                refuse(
                        parameter.in(),
                        parameter.name(),
                        "required",
                        "is required",
                        Refusal.fieldMissing(parameter.name()));
            }
            return;
        }
        List<Defect> defects = parameter.check(value.get());
        if (defects.isEmpty() && Times.isBeyond(parameter.schema(), value.get())) {
            refusals.add(Refusal.invalid(parameter.name(), value.get()));
        }
        for (Defect defect : defects) {
            findings.add(parameter.in(), parameter.name(), defect);
            refusals.add(
                    value.get().isBlank()
                            ? Refusal.fieldMissing(parameter.name())
                            : Refusal.invalid(parameter.name(), value.get()));
        }
    }

    private JsonNode body(RawRequest request) {
        Optional<SpecSchema> schema = operation.requestBody().flatMap(SpecMessage::body);
        if (schema.isEmpty()) {
            return MissingNode.getInstance();
        }
        JsonNode sent = request.body().length == 0 ? absent() : sent(request);
        JsonNode body = strict ? sent : LenientReading.body(schema.get(), sent);
        if (!body.isMissingNode()) {
            schema.get().check(body).forEach(defect -> field(body, defect));
            schema.get().properties().forEach(property -> time(property, body.path(property.getKey())));
        }
        return body;
    }

    private void time(Map.Entry<String, SpecSchema> property, JsonNode value) {
        if (refusals.isEmpty() && value.isString() && Times.isBeyond(property.getValue(), value.asString())) {
            refusals.add(Refusal.invalid(property.getKey(), value.asString()));
        }
    }

    private void field(JsonNode body, Defect defect) {
        if (defect.rule().equals("additionalProperties")) {
            String reason = "Unknown field " + defect.property();
            unknown("body", defect.pointer(), defect.rule(), defect.message(), reason);
            // What is ignored must not come back in an answer.
            ((ObjectNode) body.at(defect.pointer())).remove(defect.property());
            return;
        }
        findings.add("body", defect.pointer(), defect);
        refusals.add(BodyDefects.refusal(body, defect));
    }

    private void unknown(String part, String pointer, String rule, String message, String reason) {
        findings.add(part, pointer, rule, message);
        if (strict) {
            refusals.add(Refusal.invalid(reason));
        }
    }

    /** The service takes a missing body for one without fields. */
    private JsonNode absent() {
        findings.add("body", "", "required", "is required");
        if (strict) {
            refusals.add(Refusal.fieldMissing("body"));
        }
        return Json.mapper().createObjectNode();
    }

    private JsonNode sent(RawRequest request) {
        checkContentType(request);
        checkContentEncoding(request);
        return parse(request.body());
    }

    private void checkContentEncoding(RawRequest request) {
        request.header("content-encoding")
                .filter(coding -> !coding.equalsIgnoreCase("identity"))
                .ifPresent(coding -> {
                    String message = "Content-Encoding must be identity but is " + coding;
                    refuse("header", "Content-Encoding", "coding", message, Refusal.invalid(message));
                });
    }

    private void checkContentType(RawRequest request) {
        String type = request.header("content-type").orElse("none");
        if (!JsonType.matches(type)) {
            String message = "Content-Type must be application/json but is " + type;
            refuse("header", "Content-Type", "type", message, Refusal.invalid(message));
        }
    }

    private JsonNode parse(byte[] body) {
        try {
            return STRICT_JSON.readValue(body);
        } catch (JacksonException e) {
            String message = "Malformed JSON: " + JsonSyntaxProblem.of(e);
            refuse("body", "", "json", message, Refusal.invalid(message));
            return MissingNode.getInstance();
        }
    }

    private void refuse(String part, String pointer, String rule, String message, Refusal refusal) {
        findings.add(part, pointer, rule, message);
        refusals.add(refusal);
    }
}
