package io.github.gcom4j.contracts;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.contracts.spec.SpecBody;
import io.github.gcom4j.contracts.spec.Variant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one call sends, what the API answers in which state, and what the caller gets. A contract counts once it is
 * {@linkplain #play() played}.
 *
 * @param <T> what the caller gets
 */
public final class Contract<T> {
    private final Contracts contracts;
    private final Function<GcomClient, T> action;
    private final String name;
    private final Map<String, Map<String, Object>> states = new LinkedHashMap<>();
    private String derivedCase = "";
    private RequestPart request;
    private AnswerPart answer = AnswerPart.of(0, null);
    private Expectation<T> expectation = Expectation.undecided();

    Contract(Contracts contracts, RequestPart request, Function<GcomClient, T> action, String name) {
        this.contracts = contracts;
        this.request = request;
        this.action = action;
        this.name = name;
    }

    /**
     * Returns the name, which is unique among the contracts of a consumer.
     *
     * @return operation id and promise
     */
    public String name() {
        return name;
    }

    RequestPart request() {
        return request;
    }

    AnswerPart answer() {
        return answer;
    }

    /** Marks a contract that says no more than the spec, and names the case it is about. */
    Contract<T> derived(String what) {
        derivedCase = what;
        return this;
    }

    /** The file of the committed pact it belongs to, which is named after the tag of the operation. */
    String resource() {
        return request.operation()
                .tag()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Adds a state the provider must be in.
     *
     * @param state what the state is called
     * @param parameters what the state is about, by the name of the path or query parameter, of the property of the
     *     request body, or {@code token}: a provider may put in values of its own for them
     * @return this contract
     */
    public Contract<T> given(String state, Map<String, Object> parameters) {
        states.put(state, parameters);
        return this;
    }

    /**
     * Sends another token than the usual one.
     *
     * @param token a token that is no secret
     * @return this contract
     */
    public Contract<T> token(String token) {
        request = request.withToken(token);
        return this;
    }

    /**
     * Answers with a documented status and with the body the spec shows for it. The caller must get all of it.
     *
     * @param status the HTTP status
     * @param variant how much of the schema the body holds
     * @return this contract
     */
    public Contract<T> answers(int status, Variant variant) {
        return answers(status, contracts.bodies().response(request.operation().id(), status, variant, ""));
    }

    /**
     * Answers with a documented status and a body of your own. The caller must get all of it.
     *
     * @param status the HTTP status
     * @param json the body, whose matchers derive from the spec
     * @return this contract
     */
    public Contract<T> answers(int status, String json) {
        SpecBody documented = contracts.bodies().response(request.operation().id(), status, Variant.MINIMAL, "");
        return answers(status, new SpecBody(documented.schema(), PactJson.parse(json)));
    }

    Contract<T> answers(int status, SpecBody body) {
        answer = AnswerPart.of(status, body);
        expectation = Expectation.value(body);
        return this;
    }

    /**
     * Answers with a documented status and without a body.
     *
     * @param status the HTTP status
     * @return this contract
     */
    public Contract<T> answersNothing(int status) {
        answer = AnswerPart.of(status, null);
        expectation = Expectation.nothing();
        return this;
    }

    /**
     * Answers with a documented error.
     *
     * @param status the HTTP status
     * @param example the name of the documented example, empty for the first or only one
     * @param failure the exception the caller gets
     * @return this contract
     */
    public Contract<T> refuses(int status, String example, Class<? extends ApiException> failure) {
        SpecBody body = contracts.bodies().response(request.operation().id(), status, Variant.DOCUMENTED, example);
        return refuses(status, body, failure);
    }

    /**
     * Answers with an error that has nothing but what is required.
     *
     * @param status the HTTP status
     * @param failure the exception the caller gets
     * @return this contract
     */
    public Contract<T> refusesBarely(int status, Class<? extends ApiException> failure) {
        SpecBody body = contracts.bodies().response(request.operation().id(), status, Variant.MINIMAL, "");
        return refuses(status, body, failure);
    }

    /**
     * Answers with a header too.
     *
     * @param header the name of the header
     * @param value its value
     * @return this contract
     */
    public Contract<T> header(String header, String value) {
        answer = answer.withHeader(header, value);
        return this;
    }

    /**
     * Says what the caller gets where that is not what was answered but what code of the caller made of it.
     *
     * @param value what the call must return
     * @return this contract
     */
    public Contract<T> returns(T value) {
        expectation = expectation.withValue(actual -> {
            if (!value.equals(actual)) {
                throw new AssertionError("The caller gets " + actual + " instead of " + value);
            }
        });
        return this;
    }

    /**
     * Checks what the caller gets, beyond its being what was answered.
     *
     * @param check throws if it is wrong
     * @return this contract
     */
    public Contract<T> returning(Consumer<? super T> check) {
        expectation = expectation.andValue(check);
        return this;
    }

    /**
     * Checks the exception the caller gets, beyond its type and its content.
     *
     * @param check throws if it is wrong
     * @return this contract
     */
    public Contract<T> failing(Consumer<? super ApiException> check) {
        expectation = expectation.andFailure(check);
        return this;
    }

    /**
     * Lets the client call a server that answers as promised, and writes the pact.
     *
     * @throws AssertionError if the client sends something else or the caller gets something else
     */
    public void play() {
        contracts.play(this, toJson());
    }

    void check(GcomClient client) {
        expectation.check(action, client);
    }

    /** The caller gets an exception of the type, or of one below it. */
    Contract<T> refuses(int status, @Nullable SpecBody body, Class<? extends ApiException> failure) {
        answer = AnswerPart.of(status, body);
        // The code is what errors are told apart by; everything else in an error is for people.
        answer = body != null && body.example().has("code") ? answer.withExact("$.code") : answer;
        expectation = Expectation.failure(status, body, failure);
        return this;
    }

    ObjectNode toJson() {
        ObjectNode interaction = PactJson.object();
        interaction.put("type", "Synchronous/HTTP");
        interaction.put("description", name);
        interaction.put("key", name);
        interaction.put("pending", false);
        states.forEach((state, parameters) -> {
            ObjectNode entry = interaction.withArrayProperty("providerStates").addObject();
            entry.put("name", state);
            entry.set("params", PactJson.wire(parameters));
        });
        interaction.set("request", request.toJson(stateParameters()));
        interaction.set("response", answer.toJson());
        ObjectNode source = interaction
                .withObjectProperty("comments")
                .withObjectProperty("references")
                .withObjectProperty("openapi");
        source.put("operationId", request.operation().id());
        if (!derivedCase.isEmpty()) {
            source.put("derived", derivedCase);
        }
        return interaction;
    }

    private Set<String> stateParameters() {
        return states.values().stream()
                .flatMap(parameters -> parameters.keySet().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return name;
    }
}
