package io.github.gcom4j.client.internal.settings;

import io.github.gcom4j.client.telemetry.DriftListener;
import java.util.List;

/**
 * How answers are read.
 *
 * @param maxBytes the longest body that is read
 * @param driftListeners called where an answer is not as the spec says
 */
public record AnswerSettings(long maxBytes, List<DriftListener> driftListeners) {}
