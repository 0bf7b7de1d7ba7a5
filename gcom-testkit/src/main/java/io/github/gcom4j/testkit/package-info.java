/**
 * A Grafana Cloud for tests: {@link io.github.gcom4j.testkit.FakeGrafanaCloud} answers the whole API over HTTP from its
 * own state, and checks each request and each of its answers against the spec.
 */
@NullMarked
package io.github.gcom4j.testkit;

import org.jspecify.annotations.NullMarked;
