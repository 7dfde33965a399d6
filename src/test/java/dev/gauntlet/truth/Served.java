package dev.gauntlet.truth;

/**
 * One request as its server saw it.
 *
 * @param index the request's number in order of arrival, from 0
 * @param plannedNanos the service time that the law asked for
 * @param servedNanos from the request's arrival in the handler until its answer was written
 */
public record Served(long index, long plannedNanos, long servedNanos) {}
