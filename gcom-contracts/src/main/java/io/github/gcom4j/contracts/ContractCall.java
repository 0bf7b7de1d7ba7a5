package io.github.gcom4j.contracts;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.contracts.spec.Variant;
import java.util.function.Function;

/**
 * One call through the client and what it must send. It is immutable.
 *
 * @param <T> what the caller gets
 */
public final class ContractCall<T> {
    private final Contracts contracts;
    private final RequestPart request;
    private final Function<GcomClient, T> action;

    ContractCall(Contracts contracts, RequestPart request, Function<GcomClient, T> action) {
        this.contracts = contracts;
        this.request = request;
        this.action = action;
    }

    /**
     * Expects a value in the path.
     *
     * @param name the name of the path parameter
     * @param value its value
     * @return the call with it
     */
    public ContractCall<T> path(String name, String value) {
        return new ContractCall<>(contracts, request.withPath(name, value), action);
    }

    /**
     * Expects a query parameter.
     *
     * @param name the name of the parameter
     * @param value its value
     * @return the call with it
     */
    public ContractCall<T> query(String name, String value) {
        return new ContractCall<>(contracts, request.withQuery(name, value), action);
    }

    /**
     * Expects a request body as the spec shows it.
     *
     * @param variant how much it holds
     * @return the call with it
     */
    public ContractCall<T> sends(Variant variant) {
        String operation = request.operation().id();
        return sends(contracts.bodies().request(operation, variant).example().toString());
    }

    /**
     * Expects a request body.
     *
     * @param json the whole body
     * @return the call with it
     */
    public ContractCall<T> sends(String json) {
        return new ContractCall<>(contracts, request.withBody(json), action);
    }

    /**
     * Starts a contract about this call.
     *
     * @param promise what is promised, which together with the operation id names the contract and must be unique
     * @return a contract without an answer
     */
    public Contract<T> contract(String promise) {
        return new Contract<>(contracts, request, action, request.operation().id() + " " + promise);
    }
}
