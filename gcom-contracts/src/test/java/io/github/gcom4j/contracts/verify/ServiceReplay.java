package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecSchema;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Replays on a service, whose state cannot be prepared, those contracts that only read: what is there with the ids the
 * account has, what is not there with ids nobody has, and what an unknown token gets. It sends nothing but GET.
 */
final class ServiceReplay {
    private static final Set<Integer> REPLAYABLE = Set.of(200, 401, 404);
    private static final String UNKNOWN_TOKEN = "the token is unknown";

    private final Spec spec;
    private final String origin;
    private final String token;
    private final Account account;
    private final HttpClient http = HttpClient.newHttpClient();

    ServiceReplay(Spec spec, String origin, String token, Account account) {
        this.spec = spec;
        this.origin = origin;
        this.token = token;
        this.account = account;
    }

    List<Replayed> replay(Pact pact) throws IOException, InterruptedException {
        List<Replayed> replayed = new ArrayList<>();
        for (Interaction contract : pact.interactions()) {
            replayed.add(replay(contract));
        }
        return replayed;
    }

    private Replayed replay(Interaction contract) throws IOException, InterruptedException {
        String obstacle = obstacle(contract);
        if (!obstacle.isEmpty()) {
            return Replayed.skipped(contract, obstacle);
        }
        SpecOperation operation = operation(contract);
        HttpResponse<String> answer = get(contract, operation, path(contract, operation), query(contract));
        return new Replayed(contract.name(), "", problems(contract, operation, answer));
    }

    private String obstacle(Interaction contract) {
        String state = contract.json().at("/providerStates/0/name").asString("");
        if (!contract.method().equals("GET")) {
            return "it writes";
        }
        if (!REPLAYABLE.contains(contract.status()) || (contract.status() == 401 && !state.equals(UNKNOWN_TOKEN))) {
            return "reading does not bring about the state \"" + state + "\"";
        }
        Set<String> unknown = new TreeSet<>();
        Stream.of(path(contract, operation(contract)), query(contract))
                .flatMap(values -> values.entrySet().stream())
                .filter(value -> value.getValue().isEmpty())
                .forEach(value -> unknown.add(value.getKey()));
        return unknown.isEmpty() ? "" : "the account has no value for " + unknown;
    }

    private SpecOperation operation(Interaction contract) {
        return spec.operation(
                contract.json().at("/comments/references/openapi/operationId").asString(""));
    }

    private Map<String, String> path(Interaction contract, SpecOperation operation) {
        Map<String, String> values = PathValues.of(operation.path(), operation.path());
        values.replaceAll((name, template) -> contract.status() == 404 ? Account.absent(name) : value(contract, name));
        return values;
    }

    private Map<String, String> query(Interaction contract) {
        return contract.query().keySet().stream()
                .collect(Collectors.toMap(name -> name, name -> value(contract, name)));
    }

    /** Empty where the account has none. Who is not let in is not asked what for. */
    private String value(Interaction contract, String parameter) {
        return account.values().getOrDefault(parameter, contract.status() == 401 ? Account.absent(parameter) : "");
    }

    private HttpResponse<String> get(
            Interaction contract, SpecOperation operation, Map<String, String> path, Map<String, String> query)
            throws IOException, InterruptedException {
        String address = operation.path();
        for (Map.Entry<String, String> value : path.entrySet()) {
            address = address.replace("{" + value.getKey() + "}", encode(value.getValue()));
        }
        String parameters = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        String sent = contract.status() == 401 ? "glc_unknown" : token;
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin
                        + URI.create(spec.server()).getRawPath()
                        + address
                        + (parameters.isEmpty() ? "" : "?" + parameters)))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", SpecMessage.JSON)
                .header("Authorization", "Bearer " + sent)
                .header("x-request-id", UUID.randomUUID().toString())
                .GET()
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private List<String> problems(Interaction contract, SpecOperation operation, HttpResponse<String> answer) {
        if (answer.statusCode() != contract.status()) {
            return List.of("the status is " + answer.statusCode() + " instead of " + contract.status());
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (!type.startsWith(SpecMessage.JSON)) {
            return List.of("the content type is " + type + " instead of " + SpecMessage.JSON);
        }
        JsonNode body = parsed(answer.body());
        SpecSchema schema = operation.response(contract.status()).body().orElseThrow();
        List<String> problems = new ArrayList<>(MatchedBody.problems(contract, body));
        schema.checkOpen(body).forEach(defect -> problems.add(schema.node().pointer() + ": " + defect));
        return problems;
    }

    private static JsonNode parsed(String body) {
        try {
            return new JsonMapper().readTree(body);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
