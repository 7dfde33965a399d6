package dev.gauntlet.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What came out of a suite: the content of suite.json.
 *
 * @param schema the version of this form; it is raised when a field changes its meaning or goes
 * @param suite its name
 * @param members in the order of the suite
 */
public record SuiteResult(int schema, String suite, List<Member> members) {

  /** The version that this code writes. */
  public static final int SCHEMA = 1;

  /** The status of a simulation whose turn did not come. */
  public static final String NOT_RUN = "not run";

  /** The status of a simulation that ended without a result. */
  public static final String NO_RESULT = "no result";

  /**
   * One simulation of a suite.
   *
   * @param status its verdict's, or {@link #NO_RESULT} or {@link #NOT_RUN}
   * @param exitCode of its load generator
   * @param seconds that it took, with everything around the load
   * @param folder where its run is kept, relative to the suite's folder
   * @param requests that ended
   * @param failures of these
   * @param p95Ms of all good answers; null without one
   * @param reasons for the status
   */
  public record Member(
      String simulation,
      String status,
      int exitCode,
      double seconds,
      String folder,
      long requests,
      long failures,
      Double p95Ms,
      List<String> reasons) {

    /** A simulation whose run has a result. */
    public static Member of(
        String simulation, RunResult result, int exitCode, double seconds, String folder) {
      RequestResult totals = result.totals();
      LatencyMs latency = totals.latencyMs();
      return new Member(
          simulation,
          result.verdict().status().toString(),
          exitCode,
          seconds,
          folder,
          totals.ended(),
          totals.bad(),
          latency == null ? null : latency.p95(),
          result.verdict().reasons());
    }

    /** A simulation without a result, and why. */
    public static Member without(
        String simulation, String status, int exitCode, double seconds, String reason) {
      return new Member(
          simulation, status, exitCode, seconds, simulation, 0, 0, null, List.of(reason));
    }

    /** Whether its verdict is passed, and its process agrees. */
    public boolean passed() {
      return exitCode == 0 && status.equals(VerdictStatus.PASSED.toString());
    }
  }

  public static SuiteResult of(String suite, List<Member> members) {
    return new SuiteResult(SCHEMA, suite, List.copyOf(members));
  }

  /** Whether all of them passed. */
  public boolean passed() {
    return members.stream().allMatch(Member::passed);
  }

  /** Writes it as JSON. */
  public void write(Path file) throws IOException {
    Files.writeString(file, Json.results().writeValueAsString(this) + "\n");
  }
}
