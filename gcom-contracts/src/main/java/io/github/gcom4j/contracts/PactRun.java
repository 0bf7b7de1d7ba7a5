package io.github.gcom4j.contracts;

import au.com.dius.pact.consumer.BaseMockServer;
import au.com.dius.pact.consumer.MockHttpServerKt;
import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.BasePact;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.DefaultPactWriter;
import au.com.dius.pact.core.model.PactSpecVersion;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.retry.RetryPolicy;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Plays an interaction on Pact's own server. */
final class PactRun {
    static {
        // Pact reports every run to an analytics service unless told not to.
        System.setProperty("pact_do_not_track", "true");
        // Without it the JDK's server waits 40 ms with each answer on a connection that is used again.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private PactRun() {}

    static JsonNode run(String consumer, Path directory, ObjectNode interaction, Contract<?> contract) {
        BasePact pact = (BasePact) DefaultPactReader.INSTANCE.loadPact(
                PactFiles.pact(consumer, List.of(new FiledContract("", interaction)))
                        .toString());
        MockProviderConfig config = MockProviderConfig.httpConfig(
                "localhost", 0, PactSpecVersion.V4, MockServerImplementation.JavaHttpServer, false);
        // What Pact's own runner does, less the tenth of a second it sleeps after each call.
        BaseMockServer server = MockHttpServerKt.mockServer(pact, config);
        server.start();
        try {
            server.waitForServer();
            call(server, interaction, contract);
        } catch (RuntimeException | AssertionError failure) {
            throw failed(contract, server.validateMockServerState(null), failure);
        } finally {
            server.stop();
        }
        PactVerificationResult result = server.validateMockServerState(null);
        if (!(result instanceof PactVerificationResult.Ok)) {
            throw failed(contract, result, null);
        }
        File file =
                directory.resolve(consumer + "-" + Contracts.PROVIDER + ".json").toFile();
        DefaultPactWriter.INSTANCE.writePact(file, pact, PactSpecVersion.V4);
        StringWriter written = new StringWriter();
        DefaultPactWriter.INSTANCE.writePact(pact, new PrintWriter(written), PactSpecVersion.V4);
        return PactJson.parse(written.toString()).at("/interactions/0");
    }

    private static void call(MockServer server, ObjectNode interaction, Contract<?> contract) {
        String token =
                interaction.at("/request/headers/Authorization/0").asString("").substring("Bearer ".length());
        try (GcomClient client = GcomClient.builder()
                .token(token)
                .apiUrl(server.getUrl())
                .retryPolicy(RetryPolicy.none())
                .build()) {
            contract.check(client);
        }
    }

    private static AssertionError failed(
            Contract<?> contract, PactVerificationResult server, @Nullable Throwable failure) {
        // After a request it does not know the server answers 500, which says nothing more.
        String reason = server instanceof PactVerificationResult.Ok
                ? String.valueOf(failure == null ? null : failure.getMessage())
                : "another request is sent. "
                        + server.getDescription().replaceFirst("^The following mismatched requests occurred:\\s*", "");
        return new AssertionError(
                "The contract \"" + contract.name() + "\" is not kept: " + reason.strip()
                        + ". Mend what is called, or the contract if the change is meant",
                failure);
    }
}
