package io.github.gcom4j.contracts.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.contracts.Contracts;
import io.github.gcom4j.contracts.spec.Variant;
import io.github.gcom4j.contracts.verify.Finding;
import io.github.gcom4j.contracts.verify.Pact;
import io.github.gcom4j.contracts.verify.SpecVerifier;
import io.github.gcom4j.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MyServiceContractTest {
    // snippet: contract-of-your-own
    static final Contracts CONTRACTS = Contracts.of("my-service", Path.of("target/pacts"));

    @Test
    void readsTheAddressOfAStack() {
        CONTRACTS
                .call("getStack", client -> new MyService(client).addressOf("mystack"))
                .path("stackIdOrSlug", "mystack")
                .contract("returns the address")
                .given("a stack", Map.of("stackIdOrSlug", "mystack"))
                .answers(200, Variant.DOCUMENTED)
                .returns("https://createcloudstack.grafana.net")
                .play();
    }

    @Test
    void takesNotFoundForAnAnswer() {
        CONTRACTS
                .call("getStack", client -> new MyService(client).exists("nostack"))
                .path("stackIdOrSlug", "nostack")
                .contract("says that there is none")
                .given("no stack", Map.of("stackIdOrSlug", "nostack"))
                .refuses(404, "", NotFoundException.class)
                .returns(false)
                .play();
    }
    // end

    @Test
    @Order(Integer.MAX_VALUE)
    void thePactAgreesWithTheSpec() {
        // snippet: pact-against-spec
        Pact pact = Pact.read(Path.of("target/pacts/my-service-grafana-cloud-api.json"));
        List<Finding> findings = new SpecVerifier(Spec.shipped(), "https://grafana.com/api").verify(pact);
        assertThat(findings).noneMatch(finding -> finding.category() == Finding.Category.BROKEN);
        // end
    }
}
