package io.github.gcom4j.testkit;

import org.junit.jupiter.api.AfterAll;

class WritingOnTheFakeTest extends WritingContract {
    private static final FakeGrafanaCloud CLOUD = FakeGrafanaCloud.start();

    @AfterAll
    static void stop() {
        CLOUD.close();
    }

    @Override
    public PlainHttp http() {
        return PlainHttp.to(CLOUD);
    }

    @Override
    public String organization() {
        return CLOUD.organization().slug();
    }

    @Override
    boolean mayCreateStacks() {
        return true;
    }
}
