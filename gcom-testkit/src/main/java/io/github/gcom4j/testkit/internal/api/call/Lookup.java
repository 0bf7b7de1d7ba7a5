package io.github.gcom4j.testkit.internal.api.call;

import io.github.gcom4j.model.Organization;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import java.util.Optional;

/** Finds what a path names, or refuses. */
public final class Lookup {
    private Lookup() {}

    /** The organization of the path must be the caller's. */
    public static void requireOrganization(ApiCall call) {
        if (!call.path("orgSlug").equals(call.organization().slug())) {
            throw Refusal.outOfReach(call.operation());
        }
    }

    /** The organization of the path, by slug or id, must be the caller's, which is returned. */
    public static Organization organization(ApiCall call) {
        requireOrganization(call, call.path("orgIdOrSlug"));
        return call.organization();
    }

    /** The organization, by slug or id, must be the caller's. Without one it is. */
    public static void requireOrganization(ApiCall call, String idOrSlug) {
        boolean isOwn = idOrSlug.isEmpty()
                || idOrSlug.equals(call.organization().slug())
                || idOrSlug.equals(Long.toString(call.organization().id()));
        if (!isOwn) {
            throw Refusal.outOfReach(call.operation());
        }
    }

    /** Finds a stack that is not deleted. */
    public static StackRecord stack(CloudState state, ApiCall call) {
        return anyStack(state, call).filter(StackRecord::isAlive).orElseThrow(Refusal::notFound);
    }

    /** Finds a stack of the caller's organization, even a deleted one. */
    public static Optional<StackRecord> anyStack(CloudState state, ApiCall call) {
        return state.stacks().find(call.path("stackIdOrSlug")).filter(stack -> isOf(state, call, stack));
    }

    /** Tells whether a stack is one of the caller's organization. The first one has those too that belong to nobody. */
    public static boolean isOf(CloudState state, ApiCall call, StackRecord stack) {
        Optional<Long> owner = stack.stack().orgId();
        return owner.equals(Optional.of(call.organization().id()))
                || (call.organization().equals(state.organization())
                        && owner.flatMap(id -> state.organizations().find(Long.toString(id)))
                                .isEmpty());
    }

    /** Finds a stack on which no operation is in progress. */
    public static StackRecord idleStack(CloudState state, ApiCall call) {
        StackRecord stack = stack(state, call);
        if (stack.isBusy(state.now())) {
            throw Refusal.operationInProgress();
        }
        return stack;
    }

    /** Finds a stack whose Grafana instance takes what is passed on to it. */
    public static StackRecord reachableStack(CloudState state, ApiCall call) {
        StackRecord stack = stack(state, call);
        if (stack.paused()) {
            throw Refusal.instancePaused();
        }
        if (!stack.isReady(state.now())) {
            throw Refusal.instanceLoading();
        }
        return stack;
    }

    /** The region of the query must exist. */
    public static String knownRegion(CloudState state, ApiCall call) {
        String region = call.query("region").orElseThrow();
        if (!state.regions().containsKey(region)) {
            throw Refusal.invalid(call.operation(), "region", region);
        }
        return region;
    }

    /** The region of the query must exist, and the organization of the query, if any, be the caller's. */
    public static String region(CloudState state, ApiCall call) {
        String region = knownRegion(state, call);
        requireOwnOrganization(call);
        return region;
    }

    /** The organization of the query, if any, must be the caller's. */
    public static void requireOwnOrganization(ApiCall call) {
        String own = Long.toString(call.organization().id());
        if (!call.query("orgId").orElse(own).equals(own)) {
            throw Refusal.outOfReach(call.operation());
        }
    }
}
