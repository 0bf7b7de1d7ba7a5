package io.github.gcom4j.testkit.internal.state;

import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.Plugin;
import io.github.gcom4j.model.Region;
import io.github.gcom4j.model.RegionPage;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.model.published.Member;
import io.github.gcom4j.model.published.MemberRole;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.testkit.internal.state.table.Lazy;
import io.github.gcom4j.testkit.internal.state.table.OfferedPlugin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** What a new fake holds: the world of the documentation's examples and a little more. */
public final class Defaults {
    private final Map<String, Object> examples = new ConcurrentHashMap<>();
    private final Supplier<List<Region>> regions = Lazy.of(
            () -> KnownRegions.after(example("listRegions", RegionPage.class).items()));
    private final Supplier<List<OfferedPlugin>> plugins = Lazy.of(this::readPlugins);

    private final Supplier<ObjectNode> newStackTree = Lazy.of(Defaults::readNewStack);
    private final Supplier<Stack> newStack = Lazy.of(() -> Json.fromTree(newStackTree(), Stack.class));

    private Defaults() {}

    /** Returns what every fake of this JVM starts from. It is read from the spec once, and part by part when asked for. */
    public static Defaults get() {
        return Holder.INSTANCE;
    }

    /** Returns a documented example of a successful answer as a value of the model, the same one each time. */
    public <T> T example(String operation, Class<T> type) {
        return type.cast(examples.computeIfAbsent(
                operation, key -> Json.fromTree(Spec.shipped().operation(key).example(200), type)));
    }

    /** Returns the documented example of the body of a request as a value of the model. */
    public <T> T requestExample(String operation, Class<T> type) {
        return Json.fromTree(
                Spec.shipped()
                        .operation(operation)
                        .requestBody()
                        .flatMap(SpecMessage::example)
                        .orElseThrow(),
                type);
    }

    /** Returns a documented new stack, with what the documentation leaves out as the spec shows it elsewhere. */
    public ObjectNode newStackTree() {
        return newStackTree.get();
    }

    /** Returns the same as a value of the model. */
    public Stack newStack() {
        return newStack.get();
    }

    /** Returns the slug of the region of a stack that is created without one. */
    public String stackRegion() {
        return Spec.shipped()
                .node("#/components/schemas/CreateStackRequest/properties/region")
                .text("x-service-default");
    }

    Organization organization(Optional<String> slug) {
        Organization documented = example("getOrganization", Organization.class);
        return slug.map(own -> documented.toBuilder().slug(own).name(own).build())
                .orElse(documented);
    }

    /** Returns a documented member, who is the user that made the documented stack. */
    Member member() {
        String name = example("createStack", Stack.class).createdBy().orElseThrow();
        return Members.named(name, example("getMember", Member.class)).toBuilder()
                .role(MemberRole.ADMIN)
                .build();
    }

    /** Returns the regions every fake knows. */
    public List<Region> regions() {
        return regions.get();
    }

    /**
     * Returns slugs of regions every fake knows.
     *
     * @throws IllegalArgumentException if there is another one among them
     */
    public Set<String> known(Set<String> slugs) {
        if (slugs.isEmpty()) {
            return slugs;
        }
        List<String> known = regions().stream().map(Region::slug).toList();
        slugs.stream().filter(slug -> !known.contains(slug)).findFirst().ifPresent(slug -> {
            throw new IllegalArgumentException("There is no region " + slug + " among " + known);
        });
        return slugs;
    }

    List<OfferedPlugin> plugins() {
        return plugins.get();
    }

    private static ObjectNode readNewStack() {
        ObjectNode stack =
                (ObjectNode) Spec.shipped().operation("getStack").example(200).deepCopy();
        return stack.setAll((ObjectNode) Spec.shipped().operation("createStack").example(200));
    }

    private List<OfferedPlugin> readPlugins() {
        Plugin documented = example("addPlugin", Plugin.class);
        return List.of(
                new OfferedPlugin(
                        documented.pluginId().orElseThrow(),
                        documented.pluginSlug(),
                        documented.pluginName().orElseThrow(),
                        documented.latestVersion().orElseThrow()),
                new OfferedPlugin(8, "grafana-clock-panel", "Clock", "2.1.8"),
                new OfferedPlugin(28, "grafana-piechart-panel", "Pie Chart (old)", "1.6.4"),
                new OfferedPlugin(74, "grafana-polystat-panel", "Polystat", "2.1.13"),
                new OfferedPlugin(700, "grafana-sentry-datasource", "Sentry", "2.0.0"));
    }

    private static final class Holder {
        private static final Defaults INSTANCE = new Defaults();
    }
}
