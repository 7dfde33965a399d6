package dev.gauntlet.result;

import dev.gauntlet.measure.Resources;

/**
 * What a process used at one moment.
 *
 * @param atSeconds counted from the load's start, negative before it
 * @param process such as {@code generator}
 */
public record ResourcesAt(double atSeconds, String process, Resources used) {}
