package io.github.gcom4j.client.internal.service;

import io.github.gcom4j.client.internal.feign.ServiceContext;
import io.github.gcom4j.client.service.StackService;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Stack;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Takes the steps of {@link StackSequences} on the thread of the caller. */
public final class StackBlocking extends StackCalls implements StackService {
    public StackBlocking(ServiceContext context) {
        super(context);
    }

    @Override
    public Stack create(CreateStackRequest request) {
        return sequence(Operation.CREATE_STACK, stacks -> stacks.create(request));
    }

    @Override
    public Stack createOrFind(CreateStackRequest request) {
        return sequence(Operation.CREATE_STACK, stacks -> stacks.createOrFind(request));
    }

    @Override
    public Optional<Stack> findBySlug(String slug) {
        return sequence(Operation.GET_STACK, stacks -> stacks.findBySlug(slug));
    }

    @Override
    public Stack update(String stackIdOrSlug, UnaryOperator<Stack> change) {
        return sequence(Operation.UPDATE_STACK, stacks -> stacks.update(stackIdOrSlug, change));
    }

    @Override
    public Stack setLabel(String stackIdOrSlug, String key, String value) {
        return sequence(Operation.UPDATE_STACK, stacks -> stacks.setLabel(stackIdOrSlug, key, value));
    }

    @Override
    public Stack removeLabel(String stackIdOrSlug, String key) {
        return sequence(Operation.UPDATE_STACK, stacks -> stacks.removeLabel(stackIdOrSlug, key));
    }

    @Override
    public Stack replaceLabels(String stackIdOrSlug, Map<String, String> labels) {
        return sequence(Operation.UPDATE_STACK, stacks -> stacks.replaceLabels(stackIdOrSlug, labels));
    }

    @Override
    public Stack protect(String stackIdOrSlug) {
        return sequence(Operation.UPDATE_STACK, stacks -> stacks.protect(stackIdOrSlug));
    }

    @Override
    public Stack unprotect(String stackIdOrSlug) {
        return sequence(Operation.UPDATE_STACK, stacks -> stacks.unprotect(stackIdOrSlug));
    }
}
