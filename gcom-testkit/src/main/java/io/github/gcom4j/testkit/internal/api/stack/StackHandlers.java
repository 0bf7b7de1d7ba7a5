package io.github.gcom4j.testkit.internal.api.stack;

import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Region;
import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackPage;
import io.github.gcom4j.model.UpdateStackRequest;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.KnownError;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import io.github.gcom4j.testkit.internal.state.table.OfferedPlugin;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

public final class StackHandlers {
    private final CloudState state;
    private final StackViews views;
    private final StackFactory factory;
    private final Defaults defaults;
    private final PluginInstallations installations;

    public StackHandlers(CloudState state, StackViews views, StackFactory factory, Defaults defaults) {
        this.state = state;
        this.views = views;
        this.factory = factory;
        this.defaults = defaults;
        this.installations = new PluginInstallations(state, defaults);
    }

    public Map<String, Handler> byOperation() {
        return Map.of(
                "listStacks", this::list,
                "createStack", this::create,
                "getStack", this::get,
                "updateStack", this::update,
                "deleteStack", this::delete,
                "restartStack", this::restart);
    }

    private Reply list(ApiCall call) {
        Lookup.requireOrganizationBySlug(call);
        List<Stack> stacks = alive(call).map(views::show).toList();
        return Reply.ok(new StackList(call).of(stacks, defaults.example("listStacks", StackPage.class)));
    }

    private Reply create(ApiCall call) {
        CreateStackRequest request = call.bodyWith("name", CreateStackRequest.class);
        Lookup.requireOrganization(call, request.org().orElse(""));
        Region region = region(request);
        List<OfferedPlugin> plugins = request.plugins().stream()
                .map(plugin -> installations.offered(plugin).orElseThrow(() -> Refusal.invalid("plugins", plugin)))
                .toList();
        requireFree(request);
        if (isFull(call)) {
            throw Refusal.quotaReached();
        }
        StackRecord stack = factory.create(call.organization(), request, region);
        state.stacks().put(stack);
        plugins.forEach(plugin -> installations.install(stack, plugin, plugin.latestVersion()));
        return Reply.ok(views.show(stack));
    }

    private Reply get(ApiCall call) {
        Stack stack = Lookup.anyStack(state, call).map(views::show).orElseThrow(Refusal::notFound);
        return Reply.ok(
                call.query("config").filter("true"::equals).isPresent()
                        ? stack.toBuilder()
                                .config(Map.of(
                                        "server", Map.of("root_url", stack.url().orElse(""))))
                                .build()
                        : stack);
    }

    private Reply update(ApiCall call) {
        StackRecord old = Lookup.stack(state, call);
        Stack stack = new StackChange(state, factory).of(old.stack(), call.body(UpdateStackRequest.class));
        StackRecord changed = old.with(stack);
        state.stacks().put(changed);
        return Reply.ok(views.show(changed));
    }

    private Reply delete(ApiCall call) {
        StackRecord old = Lookup.stack(state, call);
        if (old.stack().deleteProtection().orElse(false)) {
            throw Refusal.of(KnownError.DELETE_PROTECTED, old.stack().slug());
        }
        Instant now = state.nowInMillis();
        Stack stack = old.stack().toBuilder()
                .updatedAt(now)
                .updatedBy(old.stack().createdBy())
                .billingEndDate(now)
                .statusUpdatedAt(now)
                .build();
        StackRecord deleted = old.with(stack).deletedAt(state.now());
        state.markDeleted(deleted);
        return Reply.ok(views.show(deleted));
    }

    private Reply restart(ApiCall call) {
        StackRecord stack = Lookup.stack(state, call);
        state.stacks().put(stack.readyAt(state.now().plus(state.behaviour().readyAfter())));
        return Reply.ok(true);
    }

    /** Only a fake that holds so many at all asks whose they are, as it goes through each. */
    private boolean isFull(ApiCall call) {
        int limit = state.behaviour().stackLimit();
        return state.stacks().count() >= limit && alive(call).count() >= limit;
    }

    private Stream<StackRecord> alive(ApiCall call) {
        return state.stacks().alive().stream().filter(stack -> Lookup.isOf(state, call, stack));
    }

    private Region region(CreateStackRequest request) {
        String slug = request.region().orElseGet(defaults::stackRegion);
        return Optional.ofNullable(state.regions().get(slug)).orElseThrow(() -> Refusal.invalid("region", slug));
    }

    private void requireFree(CreateStackRequest request) {
        if (state.stacks().hasSlug(request.slug())) {
            throw Refusal.slugTaken();
        }
        if (state.stacks().hasUrl(factory.url(request))) {
            throw Refusal.urlTaken();
        }
        if (state.stacks()
                .isBeingDeleted(
                        request.slug(), state.now().minus(state.behaviour().deletionTakes()))) {
            throw Refusal.slugBeingDeleted();
        }
        Optional<Instant> free = state.stacks().slugFreeAt(request.slug()).filter(time -> time.isAfter(state.now()));
        if (free.isPresent()) {
            Duration wait = Duration.between(state.now(), free.get());
            throw Refusal.of(
                    KnownError.RECENTLY_DELETED,
                    request.slug(),
                    wait.plusSeconds(1).minusNanos(1).toSeconds());
        }
    }
}
