/** What can be watched of the client: its attempts, as events, log lines, metrics and traces. */
@NullMarked
package io.github.gcom4j.client.telemetry;

import org.jspecify.annotations.NullMarked;
