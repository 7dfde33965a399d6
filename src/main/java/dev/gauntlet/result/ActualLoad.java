package dev.gauntlet.result;

/**
 * The actual load of a run.
 *
 * @param seconds the duration of the load
 * @param peakUsers the maximum number of users at one time
 * @param userSeconds the sum of all users' times, each until the planned end of the user; if only
 *     some users have a planned end, the sum contains only these
 * @param arrivals the number of users that started
 * @param operations the number of sent requests
 */
public record ActualLoad(
    double seconds, int peakUsers, double userSeconds, long arrivals, long operations) {}
