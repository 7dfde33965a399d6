package dev.gauntlet.result;

import dev.gauntlet.measure.MetricSum;
import dev.gauntlet.measure.ValueHistogram;

/**
 * A journey's own metric.
 *
 * @param sum how it stood at the end
 * @param values all of them; empty for a counter
 */
public record MetricData(MetricSum sum, ValueHistogram values) {}
