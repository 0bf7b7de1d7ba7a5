package io.github.gcom4j.testkit.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.testkit.internal.state.table.Kind;
import io.github.gcom4j.testkit.internal.state.table.PageOf;
import io.github.gcom4j.testkit.internal.state.table.Position;
import io.github.gcom4j.testkit.internal.state.table.Tables;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    private static final int COUNT = 100_000;
    private static final int PAGE = 500;

    private final Policies policies = new Policies(new Tables().of(Kind.POLICIES));
    private final AtomicInteger tested = new AtomicInteger();

    PoliciesTest() {
        AccessPolicy model = Defaults.get().example("getAccessPolicy", AccessPolicy.class);
        for (int i = 0; i < COUNT; i++) {
            policies.put(
                    "us",
                    model.toBuilder()
                            .id("policy-" + i)
                            .name("policy " + i)
                            .createdAt(Instant.EPOCH.plusMillis(i))
                            .build());
        }
    }

    @Test
    void eachOfManyPagesLooksAtItsOwnItemsAndOneMore() {
        Optional<Position> after = Optional.empty();
        int seen = 0;
        do {
            tested.set(0);
            PageOf<AccessPolicy> page = page(after, Optional.empty());
            seen += page.items().size();
            assertThat(tested.get()).isBetween(PAGE, PAGE + 1);
            after = page.nextCursor().flatMap(Position::ofCursor);
        } while (after.isPresent());
        assertThat(seen).isEqualTo(COUNT);
    }

    @Test
    void aNameIsFoundWithOneLook() {
        assertThat(page(Optional.empty(), Optional.of("policy 99999")).items())
                .singleElement()
                .returns("policy-99999", AccessPolicy::id);
        assertThat(tested.get()).isOne();
        assertThat(page(Optional.empty(), Optional.of("unknown")).items()).isEmpty();
    }

    private PageOf<AccessPolicy> page(Optional<Position> after, Optional<String> name) {
        return policies.page("us", after, PAGE, name, policy -> tested.incrementAndGet() > 0);
    }
}
