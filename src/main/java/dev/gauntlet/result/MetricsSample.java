package dev.gauntlet.result;

import java.util.Map;

/**
 * The target's own metrics at a moment.
 *
 * @param atSeconds counted from the load's start, negative before it
 * @param values by the names of the configured series; series without a value are absent
 */
public record MetricsSample(double atSeconds, Map<String, Double> values) {}
