package io.github.gcom4j.contracts;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.contracts.spec.SpecBodies;
import io.github.gcom4j.spec.Spec;
import java.nio.file.Path;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes contracts of one consumer with the Grafana Cloud API. It is thread-safe.
 *
 * <pre>{@code
 * Contracts contracts = Contracts.of("my-service", Path.of("target/pacts"));
 * Call<Stack> get = contracts.call("getStack", client -> client.stacks().get("mystack"))
 *         .path("stackIdOrSlug", "mystack");
 * get.contract("returns what my service reads")
 *         .given("a stack", Map.of("slug", "mystack"))
 *         .answers(200, Variant.MINIMAL)
 *         .returning(stack -> assertThat(stack.slug()).isEqualTo("mystack"))
 *         .play();
 * }</pre>
 */
public final class Contracts {
    /** The name of the provider in every pact. */
    public static final String PROVIDER = "grafana-cloud-api";

    /** The token that contracts send unless they say otherwise. A state with a parameter token may put in its own. */
    static final String TOKEN = "glc_contract";

    private final String consumer;
    private final Path directory;
    private final SpecBodies bodies;
    private final Outcomes outcomes = new Outcomes();

    private Contracts(String consumer, Path directory, SpecBodies bodies) {
        this.consumer = consumer;
        this.directory = directory;
        this.bodies = bodies;
    }

    /**
     * Writes contracts about the spec of this version of the toolkit.
     *
     * @param consumer the name of who calls the API
     * @param directory where the pact is written to
     * @return an empty set of contracts
     */
    public static Contracts of(String consumer, Path directory) {
        return of(consumer, directory, Spec.shipped());
    }

    /**
     * Writes contracts about a spec.
     *
     * @param consumer the name of who calls the API
     * @param directory where the pact is written to
     * @param spec what bodies, matchers and paths derive from
     * @return an empty set of contracts
     */
    public static Contracts of(String consumer, Path directory, Spec spec) {
        return new Contracts(consumer, directory, new SpecBodies(spec));
    }

    /**
     * Describes a call.
     *
     * @param operationId the operation of the spec that is called
     * @param action the call through the client
     * @param <T> what the caller gets
     * @return the call, without parameters and body
     */
    public <T> ContractCall<T> call(String operationId, Function<GcomClient, T> action) {
        return new ContractCall<>(this, RequestPart.of(bodies.spec().operation(operationId)), action);
    }

    SpecBodies bodies() {
        return bodies;
    }

    String consumer() {
        return consumer;
    }

    Path directory() {
        return directory;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    void play(Contract<?> contract, ObjectNode interaction) {
        outcomes.begin(contract.name(), interaction);
        JsonNode written = PactRun.run(consumer, directory, interaction, contract);
        outcomes.pass(contract.name(), new FiledContract(contract.resource(), written));
    }
}
