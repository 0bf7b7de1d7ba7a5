package io.github.gcom4j.testkit;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Changes the real service, where that is asked for. */
@OnTheService
@EnabledIfSystemProperty(named = "service.write", matches = "true", disabledReason = "Writing is not asked for")
class WritingOnTheServiceTest extends WritingContract implements RealService {
    @Override
    boolean mayCreateStacks() {
        return Boolean.getBoolean("service.write.stacks");
    }
}
