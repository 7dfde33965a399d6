package dev.gauntlet.load;

import java.time.Duration;

/**
 * A stretch of an open model in which the rate moves linearly.
 *
 * @param phase the phase it belongs to
 * @param fromRate arrivals per second at its start, 0 or more
 * @param toRate arrivals per second at its end; equal while the rate is held
 * @param length positive
 */
public record ArrivalSegment(String phase, double fromRate, double toRate, Duration length) {}
