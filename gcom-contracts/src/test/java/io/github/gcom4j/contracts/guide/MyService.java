package io.github.gcom4j.contracts.guide;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.client.error.NotFoundException;

/** A service of a user, which needs the address of a stack. */
final class MyService {
    private final GcomClient client;

    MyService(GcomClient client) {
        this.client = client;
    }

    String addressOf(String stack) {
        return client.stacks().get(stack).url().orElseThrow();
    }

    boolean exists(String stack) {
        try {
            client.stacks().get(stack);
            return true;
        } catch (NotFoundException absent) {
            return false;
        } catch (ApiException other) {
            throw new IllegalStateException("Cannot tell whether " + stack + " exists", other);
        }
    }
}
