package dev.gauntlet.truth;

/**
 * One request as recorded by its server.
 *
 * @param index the request's number in order of arrival, from 0
 * @param status of the answer
 * @param plannedNanos the service time drawn from the distribution
 * @param servedNanos from the request's arrival in the handler until its answer was written
 * @param answeredNanos the time of the answer, by {@link System#nanoTime}
 */
public record ServedRequest(
    long index, int status, long plannedNanos, long servedNanos, long answeredNanos) {}
