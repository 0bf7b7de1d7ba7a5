package io.github.gcom4j.contracts.document;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithoutPath;
import au.com.dius.pact.core.model.V4Pact;
import io.github.gcom4j.client.GcomClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Collects the contracts of a section of the document. */
abstract class DocumentContracts {
    static final String JSON = "application/json";

    private final List<DocumentContract> contracts = new ArrayList<>();

    static List<DocumentContract> all() {
        List<DocumentContract> all = new ArrayList<>();
        List.of(
                        new PolicySection(),
                        new TokenSection(),
                        new StackSection(),
                        new PluginSection(),
                        new OrganizationSection())
                .forEach(section -> {
                    section.describe();
                    all.addAll(section.contracts());
                });
        return List.copyOf(all);
    }

    abstract void describe();

    private List<DocumentContract> contracts() {
        return contracts;
    }

    /** Starts a request, whose path is written once with names and once with the values of the document. */
    static PactDslRequestWithPath request(
            String operation, String state, Map<String, Object> parameters, String method, String path) {
        String concrete = path;
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            concrete = concrete.replace("${" + parameter.getKey() + "}", String.valueOf(parameter.getValue()));
        }
        PactDslRequestWithoutPath request =
                DocumentContract.when(operation, state, parameters).method(method);
        return DocumentContract.authorized(
                concrete.equals(path) ? request.path(path) : request.pathFromProviderState(path, concrete));
    }

    final void answers(String operation, PactDslRequestWithPath request, DslPart body, Consumer<GcomClient> use) {
        contracts.add(new DocumentContract(
                operation,
                request.willRespondWith()
                        .status(200)
                        .headers(Map.of("Content-Type", JSON))
                        .body(body)
                        .toPact(V4Pact.class),
                use));
    }

    final void answersNothing(String operation, PactDslRequestWithPath request, Consumer<GcomClient> use) {
        contracts.add(new DocumentContract(
                operation, request.willRespondWith().status(204).toPact(V4Pact.class), use));
    }
}
