package io.github.gcom4j.testkit.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.testkit.junit.GcomTest;
import org.junit.jupiter.api.Test;

// snippet: junit
@GcomTest
class ProvisioningTest {
    @Test
    void createsTheStack(GcomClient client) {
        client.stacks()
                .create(CreateStackRequest.builder()
                        .name("mystack")
                        .slug("mystack")
                        .build());

        assertThat(client.stacks().get("mystack").name()).contains("mystack");
    }
}
// end
