package io.github.gcom4j.testkit.internal.api.call;

import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;

/** Finds what a path names, or refuses. */
public final class Lookup {
    private Lookup() {}

    /** The organization of the path, by slug or id, must be the caller's. */
    public static void requireOrganization(CloudState state, ApiCall call) {
        if (!call.path("orgSlug").equals(Long.toString(state.organization().id()))) {
            requireOrganizationBySlug(state, call);
        }
    }

    /** The organization of the path, by slug alone, must be the caller's. */
    public static void requireOrganizationBySlug(CloudState state, ApiCall call) {
        if (!call.path("orgSlug").equals(state.organization().slug())) {
            throw Refusal.outOfReach(call.operation());
        }
    }

    /** Finds a stack that is not deleted. */
    public static StackRecord stack(CloudState state, ApiCall call) {
        return anyStack(state, call).filter(StackRecord::isAlive).orElseThrow(Refusal::notFound);
    }

    public static java.util.Optional<StackRecord> anyStack(CloudState state, ApiCall call) {
        return state.stacks().find(call.path("stackIdOrSlug"));
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

    /** The region of the query must exist, and the organization of the query, if any, be the caller's. */
    public static String region(CloudState state, ApiCall call) {
        String region = call.query("region").orElseThrow();
        if (!state.regions().containsKey(region)) {
            throw Refusal.invalid("region", region);
        }
        String own = Long.toString(state.organization().id());
        if (!call.query("orgId").orElse(own).equals(own)) {
            throw Refusal.outOfReach(call.operation());
        }
        return region;
    }
}
