package io.github.gcom4j.client.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestIdsTest {
    @Test
    void idsAreRandomUuidsThatDiffer() {
        assertThat(Stream.generate(RequestIds::next).limit(10_000))
                .allMatch(id -> id.version() == 4 && id.variant() == 2)
                .extracting(UUID::toString)
                .doesNotHaveDuplicates();
    }
}
