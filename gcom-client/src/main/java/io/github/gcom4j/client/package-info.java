/**
 * The client for the Grafana Cloud API. Start with {@link io.github.gcom4j.client.GcomClient}.
 *
 * <p>Each resource has a service, for example {@link io.github.gcom4j.client.service.AccessPolicyService}. All of them report
 * failures as {@link io.github.gcom4j.client.error.GcomException}, and refuse what breaks a limit of the API with an
 * {@link IllegalArgumentException} before anything is sent.
 */
@NullMarked
package io.github.gcom4j.client;

import org.jspecify.annotations.NullMarked;
