package io.github.gcom4j.spring;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Stack;

// snippet: spring-service
/** What the application does. */
class Stacks {
    private final GcomClient client;

    Stacks(GcomClient client) {
        this.client = client;
    }

    Stack create(String slug) {
        client.stacks()
                .create(CreateStackRequest.builder().name(slug).slug(slug).build());
        return client.waiters().stackReady(slug, WaitOptions.defaults());
    }
}
// end
