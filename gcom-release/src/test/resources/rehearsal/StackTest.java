package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.contracts.verify.SpecVerifier;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.testkit.junit.GcomTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@GcomTest
class StackTest {
    @Test
    void talksToTheFake(GcomClient client) {
        client.stacks().create(CreateStackRequest.builder().name("mystack").slug("mystack").build());

        assertEquals(Optional.of("mystack"), client.stacks().get("mystack").name());
        new SpecVerifier(Spec.shipped(), "https://grafana.com/api");
    }
}
