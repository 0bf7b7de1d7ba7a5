package io.github.gcom4j.testkit.internal.api.stack;

import io.github.gcom4j.model.DataSource;
import io.github.gcom4j.model.DataSourceList;
import io.github.gcom4j.model.Stack;
import java.util.List;
import java.util.Optional;

/** The data sources every stack comes with, after those of the documentation. */
final class DataSources {
    private final DataSource usage;
    private final DataSource logs;

    DataSources(DataSourceList documented) {
        this.usage = documented.items().get(0);
        this.logs = documented.items().get(1);
    }

    List<DataSource> of(Stack stack) {
        long first = usage.id() + 8 * (stack.id() % 1_000_000);
        return List.of(
                source(usage, stack, first, "usage", usage.url(), stack.orgId()),
                source(logs, stack, first + 1, stack.slug() + "-logs", stack.hlInstanceUrl(), stack.hlInstanceId()),
                source(usage, stack, first + 2, stack.slug() + "-prom", metrics(stack), stack.hmInstancePromId())
                        .toBuilder()
                        .isDefault(true)
                        .build(),
                source(logs, stack, first + 3, stack.slug() + "-traces", stack.htInstanceUrl(), stack.htInstanceId())
                        .toBuilder()
                        .type("tempo")
                        .build());
    }

    private static Optional<String> metrics(Stack stack) {
        return stack.hmInstancePromUrl().map(url -> url + "/api/prom");
    }

    private static DataSource source(
            DataSource model, Stack stack, long id, String name, Optional<String> url, Optional<Long> user) {
        return model.toBuilder()
                .id(id)
                .instanceId(stack.id())
                .name("grafanacloud-" + name)
                .url(url)
                .basicAuthUser(user.map(String::valueOf))
                .createdAt(stack.createdAt())
                .build();
    }
}
