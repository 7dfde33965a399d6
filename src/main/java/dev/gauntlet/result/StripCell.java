package dev.gauntlet.result;

/**
 * A few neighbouring windows of a run, as one cell of a strip.
 *
 * @param atSeconds where it begins, counted from the load's start
 * @param seconds how long it is
 * @param judged how many of its windows had something to judge; 0 is no data
 * @param broken how many of these broke the limit
 */
public record StripCell(double atSeconds, double seconds, int judged, int broken) {}
