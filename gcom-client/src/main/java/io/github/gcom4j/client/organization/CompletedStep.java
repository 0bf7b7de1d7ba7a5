package io.github.gcom4j.client.organization;

import io.github.gcom4j.client.provisioning.Ensured;

/**
 * One thing of a declaration that was brought about.
 *
 * @param thing what it is, for example {@code stack shop}
 * @param result the thing and what it took; the value is of the type of the model, for example a {@link
 *     io.github.gcom4j.model.CreatedToken}, which has its secret if it was created just now
 */
public record CompletedStep(String thing, Ensured<?> result) {}
