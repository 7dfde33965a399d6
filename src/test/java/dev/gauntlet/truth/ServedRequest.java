package dev.gauntlet.truth;

/**
 * One request as its server saw it.
 *
 * @param index the request's number in order of arrival, from 0
 * @param status of the answer
 * @param plannedNanos the service time that the law asked for
 * @param servedNanos from the request's arrival in the handler until its answer was written
 * @param answeredNanos when that was, as {@link System#nanoTime} tells it
 */
public record ServedRequest(
    long index, int status, long plannedNanos, long servedNanos, long answeredNanos) {}
