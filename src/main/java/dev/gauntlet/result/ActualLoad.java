package dev.gauntlet.result;

/**
 * How much load a run made.
 *
 * @param seconds from the first request to the last one or, if that is later, the last good answer
 * @param peakUsers the most users at one time
 * @param userSeconds the sum of all users' times
 * @param arrivals how many users began
 * @param operations how many requests were sent
 */
public record ActualLoad(
    double seconds, int peakUsers, double userSeconds, long arrivals, long operations) {}
