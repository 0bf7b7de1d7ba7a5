package io.github.gcom4j.testkit.internal.api.stack;

import io.github.gcom4j.model.Stack;
import io.github.gcom4j.model.StackPlan;
import io.github.gcom4j.model.UpdateStackRequest;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.state.CloudState;

/** Changes what a request holds of a stack. */
final class StackChange {
    private final CloudState state;
    private final StackFactory factory;

    StackChange(CloudState state, StackFactory factory) {
        this.state = state;
        this.factory = factory;
    }

    Stack of(Stack old, UpdateStackRequest request) {
        String slug = request.slug().orElse(old.slug());
        String url = request.url().orElseGet(() -> url(old, slug));
        requireFree(old, slug, url);
        return old.toBuilder()
                .name(request.name().or(old::name))
                .slug(slug)
                .url(url)
                .description(request.description().or(old::description))
                .labels(request.labels().flatMap(change -> change.value()).orElse(old.labels()))
                .deleteProtection(request.deleteProtection().or(old::deleteProtection))
                .version(request.version().or(old::version))
                .versionIssueLink(request.issueLink().or(old::versionIssueLink))
                .plan(request.plan().map(StackPlan::value).or(old::plan))
                .k6OrgId(request.k6OrgId().map(change -> change.value()).orElse(old.k6OrgId()))
                .hlInstanceId(request.hlInstanceId().or(old::hlInstanceId))
                .updatedAt(state.nowInMillis())
                .updatedBy(old.createdBy())
                .build();
    }

    /** An address of the stack's own stays; one made of the slug follows it. */
    private String url(Stack old, String slug) {
        String current = old.url().orElse("");
        return current.equals(factory.url(old.slug())) ? factory.url(slug) : current;
    }

    private void requireFree(Stack old, String slug, String url) {
        if (!slug.equals(old.slug()) && state.stacks().hasSlug(slug)) {
            throw Refusal.slugTaken();
        }
        if (!url.equals(old.url().orElse("")) && state.stacks().hasUrl(url)) {
            throw Refusal.urlTaken();
        }
    }
}
