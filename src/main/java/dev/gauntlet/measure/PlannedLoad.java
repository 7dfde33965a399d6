package dev.gauntlet.measure;

/**
 * How much load a run means to make; 0 for what its model does not plan.
 *
 * @param seconds from the first user to the end of the shape
 * @param peakUsers the most users at one time
 * @param userSeconds the sum of all users' planned times (closed model)
 * @param arrivals how many users are to arrive (open model)
 * @param operations the most requests that these users can send, were every answer there at once
 *     (closed model with pauses); the answers' own time makes it fewer
 */
public record PlannedLoad(
    double seconds, int peakUsers, double userSeconds, double arrivals, double operations) {

  public static PlannedLoad closed(double seconds, int peakUsers, double userSeconds) {
    return new PlannedLoad(seconds, peakUsers, userSeconds, 0, 0);
  }

  public static PlannedLoad open(double seconds, double arrivals) {
    return new PlannedLoad(seconds, 0, 0, arrivals, 0);
  }

  /** The same with a number of requests. */
  public PlannedLoad withOperations(double operations) {
    return new PlannedLoad(seconds, peakUsers, userSeconds, arrivals, operations);
  }
}
