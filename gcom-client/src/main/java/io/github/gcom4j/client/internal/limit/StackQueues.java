package io.github.gcom4j.client.internal.limit;

import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackPage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The queues of writes to stacks, one for each stack, whether it is named by its id or by a slug that answers have told. */
public final class StackQueues {
    private final SerialQueue queue = new SerialQueue();
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    public SerialQueue queue() {
        return queue;
    }

    public String idOf(String stackIdOrSlug) {
        return ids.getOrDefault(stackIdOrSlug, stackIdOrSlug);
    }

    /** Looks for ids of stacks in an answer. */
    public void learn(@Nullable Object answer) {
        if (answer instanceof Stack stack) {
            ids.put(stack.slug(), Long.toString(stack.id()));
        } else if (answer instanceof StackPage page) {
            page.items().forEach(this::learn);
        } else if (answer instanceof Plugin plugin) {
            plugin.instanceSlug()
                    .ifPresent(slug -> plugin.instanceId().ifPresent(id -> ids.put(slug, Long.toString(id))));
        }
    }
}
