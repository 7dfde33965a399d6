package dev.gauntlet.measure;

/**
 * The planned load of a run; figures that its workload model does not plan are 0.
 *
 * @param seconds the time from the first user to the end of the load profile
 * @param peakUsers the maximum number of users at one time
 * @param userSeconds the sum of all users' planned times (closed model)
 * @param arrivals the planned number of arrivals (open model)
 * @param operations the maximum number of requests (closed model with pauses), as if every answer
 *     arrived immediately; the latencies of answers reduce it
 */
public record PlannedLoad(
    double seconds, int peakUsers, double userSeconds, double arrivals, double operations) {

  public static PlannedLoad closed(double seconds, int peakUsers, double userSeconds) {
    return new PlannedLoad(seconds, peakUsers, userSeconds, 0, 0);
  }

  public static PlannedLoad open(double seconds, double arrivals) {
    return new PlannedLoad(seconds, 0, 0, arrivals, 0);
  }

  /** Returns the same plan with a number of requests. */
  public PlannedLoad withOperations(double operations) {
    return new PlannedLoad(seconds, peakUsers, userSeconds, arrivals, operations);
  }
}
