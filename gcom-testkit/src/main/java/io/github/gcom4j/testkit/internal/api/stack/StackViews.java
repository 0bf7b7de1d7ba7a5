package io.github.gcom4j.testkit.internal.api.stack;

import io.github.gcom4j.model.Link;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import java.util.List;

/** Shows a stack as it is at the moment. */
public final class StackViews {
    private final CloudState state;
    private final Defaults defaults;

    public StackViews(CloudState state, Defaults defaults) {
        this.state = state;
        this.defaults = defaults;
    }

    /** Returns what the API shows of a stack. */
    public Stack show(StackRecord stack) {
        Stack.Builder view = stack.stack().toBuilder()
                .status(stack.status(state.now(), state.behaviour().deletionTakes()))
                // Once the slug is free for others, links use the id.
                .links(links(
                        stack.isAlive() ? stack.stack().slug() : Long.toString(stack.id()),
                        stack.stack().orgSlug().orElseThrow()));
        if (!stack.readyAt().isAfter(state.now())) {
            view.runningVersion(defaults.example("getStack", Stack.class).runningVersion());
        }
        return view.build();
    }

    private static List<Link> links(String self, String orgSlug) {
        return List.of(
                link("self", "/instances/" + self),
                link("org", "/orgs/" + orgSlug),
                link("plugins", "/instances/" + self + "/plugins"));
    }

    public static Link link(String rel, String href) {
        return Link.builder().rel(rel).href(href).build();
    }
}
