package io.github.gcom4j.testkit.foreign;

import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecParameter;
import io.github.gcom4j.testkit.World;
import io.github.gcom4j.testkit.journal.Exchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls each operation from the same state and tells, by operation, what went wrong. */
record EachOperation(World world, ForeignClient client) {
    /** Calls with what must be there, and looks at all that is sent and read. */
    Map<String, List<String>> withWhatIsRequired() {
        return failures(SpecParameter::required, this::wrong);
    }

    /** Calls with every parameter, and looks at what is sent: there may be nothing that fits all of them. */
    Map<String, List<String>> withEveryParameter() {
        return failures(parameter -> !parameter.name().equals("pageCursor"), (call, outcome) -> sentWrong(call));
    }

    private record Call(SpecOperation operation, List<Argument> arguments, Exchange exchange) {}

    private Map<String, List<String>> failures(
            Predicate<SpecParameter> sent, BiFunction<Call, Outcome, List<String>> check) {
        String initial = world.cloud.snapshot();
        Map<String, List<String>> failures = new TreeMap<>();
        for (SpecOperation operation : Spec.shipped().operations()) {
            world.cloud.restore(initial);
            world.cloud.clearJournal();
            List<Argument> arguments = arguments(operation, sent);
            Outcome outcome = client.call(operation.id(), arguments);
            List<Exchange> exchanges = world.cloud.journal();
            List<String> wrong = exchanges.size() == 1
                    ? check.apply(new Call(operation, arguments, exchanges.get(0)), outcome)
                    : List.of(exchanges.size() + " requests: " + outcome.error());
            if (!wrong.isEmpty()) {
                failures.put(operation.id(), wrong);
            }
        }
        return failures;
    }

    private List<Argument> arguments(SpecOperation operation, Predicate<SpecParameter> sent) {
        List<Argument> arguments = new ArrayList<>();
        operation.parameters().stream()
                .filter(sent)
                .forEach(parameter -> arguments.add(new Argument(parameter.name(), parameter.in(), value(parameter))));
        String body = world.body(Operation.of(operation.id()));
        if (!body.isEmpty()) {
            arguments.add(Argument.body(body));
        }
        return arguments;
    }

    /** A text stands for itself; what it is not is written as in the spec. */
    private JsonNode value(SpecParameter parameter) {
        String type = parameter.schema().text("type");
        String text = world.value(parameter);
        return switch (type) {
            case "string" -> Json.mapper().valueToTree(text);
            case "array" -> parameter.node().json().path("example");
            default -> Json.mapper().readTree(text);
        };
    }

    private List<String> wrong(Call call, Outcome outcome) {
        List<String> wrong = new ArrayList<>(sentWrong(call));
        if (!outcome.error().isEmpty()) {
            wrong.add(outcome.error());
        } else if (outcome.status() != call.operation().success()) {
            wrong.add("status " + outcome.status());
        }
        Differences.between(outcome.json(), outcome.value()).forEach(wrong::add);
        return wrong;
    }

    private static List<String> sentWrong(Call call) {
        ObjectNode sentQuery = query(call.exchange().target());
        ObjectNode query = defaults(call.operation()).retain(sentQuery.propertyNames());
        JsonNode body = MissingNode.getInstance();
        for (Argument argument : call.arguments()) {
            switch (argument.in()) {
                case "query" -> query.put(argument.name(), text(argument.value()));
                case "body" -> body = argument.value();
                default -> {}
            }
        }
        String sent = call.exchange().request().body();
        return Stream.of(
                        Differences.between(query, sentQuery),
                        Differences.between(
                                body, sent.isEmpty() ? body : Json.mapper().readTree(sent)))
                .flatMap(List::stream)
                .map(difference -> "sent: " + difference)
                .toList();
    }

    /** Returns what a client may send without being told. */
    private static ObjectNode defaults(SpecOperation operation) {
        ObjectNode defaults = Json.mapper().createObjectNode();
        operation.parameters().stream().filter(SpecParameter::inQuery).forEach(parameter -> parameter
                .defaultValue()
                .ifPresent(value -> defaults.put(parameter.name(), value)));
        return defaults;
    }

    private static String text(JsonNode value) {
        return value.isArray() ? value.path(0).asString() : value.asString();
    }

    private static ObjectNode query(String target) {
        ObjectNode query = Json.mapper().createObjectNode();
        Stream.of(target.split("[?&]")).skip(1).forEach(pair -> {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        });
        return query;
    }
}
