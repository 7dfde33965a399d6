package dev.gauntlet.measure;

/**
 * How much load a run means to make; 0 for what its model does not plan.
 *
 * @param seconds from the first user to the end of the shape
 * @param peakUsers the most users at one time
 * @param userSeconds the sum of all users' planned times (closed model)
 * @param arrivals how many users are to arrive (open model)
 */
public record PlannedLoad(double seconds, int peakUsers, double userSeconds, double arrivals) {

  public static PlannedLoad closed(double seconds, int peakUsers, double userSeconds) {
    return new PlannedLoad(seconds, peakUsers, userSeconds, 0);
  }

  public static PlannedLoad open(double seconds, double arrivals) {
    return new PlannedLoad(seconds, 0, 0, arrivals);
  }
}
