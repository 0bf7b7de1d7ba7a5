package io.github.gcom4j.testkit;

import org.junit.jupiter.api.AfterEach;

class ReadOnlyOnTheFakeTest extends ReadOnlyContract {
    private final World world = new World();

    @AfterEach
    void stop() {
        world.close();
    }

    @Override
    public PlainHttp http() {
        return world.http;
    }

    @Override
    public String organization() {
        return world.cloud.organization().slug();
    }
}
