package dev.gauntlet.result;

/**
 * How much load a run made.
 *
 * @param seconds how long it was
 * @param peakUsers the most users at one time
 * @param userSeconds the sum of all users' times, each until the user was to leave; of those who
 *     stay where others arrive besides
 * @param arrivals how many users began
 * @param operations how many requests were sent
 */
public record ActualLoad(
    double seconds, int peakUsers, double userSeconds, long arrivals, long operations) {}
