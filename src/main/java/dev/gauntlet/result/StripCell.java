package dev.gauntlet.result;

/**
 * A few consecutive windows of a run as one cell of a strip chart.
 *
 * @param atSeconds the begin, counted from the load's start
 * @param seconds the length
 * @param judged the number of windows with requests to judge; 0 means no data
 * @param broken the number of these windows that broke the limit
 */
public record StripCell(double atSeconds, double seconds, int judged, int broken) {}
