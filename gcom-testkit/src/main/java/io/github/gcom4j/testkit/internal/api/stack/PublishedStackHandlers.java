package io.github.gcom4j.testkit.internal.api.stack;

import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.published.CheckStackUrlRequest;
import io.github.gcom4j.model.published.CreatePublishedStackRequest;
import io.github.gcom4j.model.published.PublishedStack;
import io.github.gcom4j.model.published.PublishedStackPage;
import io.github.gcom4j.model.published.Readiness;
import io.github.gcom4j.model.published.StackUrlCheck;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.NumberedPage;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.Defaults;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The same stacks as below {@code /instances}, in the smaller shape of {@code /v1/stacks}. */
public final class PublishedStackHandlers {
    /** A slug, or an address whose host begins with one. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<slug>[a-z][a-z0-9]{0,28})|https?://(?<name>[a-z][a-z0-9]{0,28})(?:[.:/][\\w.:/~-]*)?");

    private final CloudState state;
    private final StackUrls urls;
    private final PublishedConnections connections;
    private final Map<String, Handler> documented;

    /**
     * Makes the handlers.
     *
     * @param documented what changes stacks, by operation
     */
    public PublishedStackHandlers(
            CloudState state, Defaults defaults, StackUrls urls, Map<String, Handler> documented) {
        this.state = state;
        this.urls = urls;
        this.connections = new PublishedConnections(defaults);
        this.documented = documented;
    }

    public Map<String, Handler> byOperation() {
        return Map.of(
                "listPublishedStacks", this::list,
                "createPublishedStack", this::create,
                "getPublishedStack", this::get,
                "updatePublishedStack", this::update,
                "deletePublishedStack", this::delete,
                "checkPublishedStackUrl", this::checkUrl,
                "getPublishedStackConnections", this::connections,
                "getPublishedStackReadiness", this::readiness);
    }

    private Reply list(ApiCall call) {
        Lookup.requireOrganization(call, call.query("org").orElse(""));
        List<PublishedStack> stacks = state.stacks().alive().stream()
                .filter(stack -> Lookup.isOf(state, call, stack))
                .sorted(Comparator.comparing(StackRecord::id))
                .map(stack -> show(stack.stack()))
                .toList();
        NumberedPage<PublishedStack> page =
                NumberedPage.of(stacks, call, "page", NumberedPage.positive(call, "pageSize", 1));
        return Reply.ok(PublishedStackPage.builder()
                .items(page.items())
                .page(page.number())
                .pageSize(page.size())
                .pages(page.pages())
                .total(page.total())
                .build());
    }

    private Reply create(ApiCall call) {
        CreatePublishedStackRequest request = call.bodyWith("name", CreatePublishedStackRequest.class);
        Lookup.requireOrganization(call, request.org());
        if (request.region().isBlank()) {
            throw Refusal.fieldMissing("region");
        }
        ObjectNode body = withoutEmptyUrl(call.body());
        body.remove("org");
        body.put("deleteProtection", request.deleteProtection().orElse(true));
        return Reply.ok(show(change("createStack", call, body)));
    }

    private Reply get(ApiCall call) {
        return Reply.ok(show(Lookup.stack(state, call).stack()));
    }

    private Reply update(ApiCall call) {
        return Reply.ok(show(change("updateStack", call, withoutEmptyUrl(call.body()))));
    }

    private Reply delete(ApiCall call) {
        return Reply.ok(show(change("deleteStack", call, call.body())));
    }

    private Reply checkUrl(ApiCall call) {
        CheckStackUrlRequest request = call.bodyWith("url", CheckStackUrlRequest.class);
        Lookup.requireOrganization(call, request.org().orElse(""));
        Matcher address = ADDRESS.matcher(request.url());
        if (!address.matches()) {
            throw Refusal.invalid("url", request.url());
        }
        boolean isAddress = address.group("slug") == null;
        String slug = address.group(isAddress ? "name" : "slug");
        boolean isKept = state.stacks()
                .slugFreeAt(slug)
                .filter(time -> time.isAfter(state.now()))
                .isPresent();
        String url = isAddress ? request.url() : urls.of(slug);
        if (isKept || state.stacks().hasSlug(slug) || state.stacks().hasUrl(url)) {
            throw Refusal.slugTaken();
        }
        return Reply.ok(StackUrlCheck.builder().slug(slug).url(url).build());
    }

    private Reply connections(ApiCall call) {
        StackRecord stack = Lookup.stack(state, call);
        Instant known = stack.connectionsAt();
        if (known.isAfter(state.now())) {
            throw Refusal.notFound();
        }
        return Reply.ok(connections.of(stack.stack()));
    }

    private Reply readiness(ApiCall call) {
        return Reply.ok(Readiness.builder()
                .ready(Lookup.stack(state, call).isReady(state.now()))
                .build());
    }

    /** What it refuses is worded for the operation that was called. */
    private Stack change(String operation, ApiCall call, JsonNode body) {
        Handler handler = Objects.requireNonNull(documented.get(operation));
        return (Stack)
                handler.handle(new ApiCall(call.operation(), call.organization(), call.path(), call.query(), body))
                        .body()
                        .orElseThrow();
    }

    /** An empty address is as good as none. */
    private static ObjectNode withoutEmptyUrl(JsonNode sent) {
        ObjectNode body = (ObjectNode) sent.deepCopy();
        if (body.path("url").asString("").isEmpty()) {
            body.remove("url");
        }
        body.properties().removeIf(property -> property.getValue().isNull());
        return body;
    }

    private static PublishedStack show(Stack stack) {
        return PublishedStack.builder()
                .id(stack.id())
                .slug(stack.slug())
                .name(stack.name())
                .url(stack.url())
                .description(stack.description())
                .region(stack.regionSlug())
                .orgId(stack.orgId())
                .orgSlug(stack.orgSlug())
                .labels(stack.labels())
                .deleteProtection(stack.deleteProtection().orElse(false))
                .build();
    }
}
