package dev.gauntlet.result;

import dev.gauntlet.measure.MetricSum;
import dev.gauntlet.measure.ValueHistogram;

/**
 * A custom metric of a journey.
 *
 * @param sum the sum at the end of the run
 * @param values all values; empty for a counter
 */
public record MetricData(MetricSum sum, ValueHistogram values) {}
