package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.gauntlet.record.AtomicFile;
import dev.gauntlet.record.JsonFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The result of a suite: the content of suite.json.
 *
 * @param schema the version of the format, raised when a field changes its meaning or is removed
 * @param suite the name of the suite
 * @param start the start of the suite
 * @param seconds the duration so far
 * @param status the most severe verdict of its simulations
 * @param reasons the reasons why the suite never started; empty if it did
 * @param members the simulations, in the order of the suite
 */
public record SuiteResult(
    int schema,
    String suite,
    Instant start,
    double seconds,
    VerdictStatus status,
    List<String> reasons,
    List<Member> members) {

  /** The version of the format that this code writes. */
  public static final int SCHEMA = 1;

  /** The status of a simulation that was not started. */
  public static final String NOT_RUN = "not run";

  /** The status of a simulation that ended without a result. */
  public static final String NO_RESULT = "no result";

  /**
   * The answers that a simulation received.
   *
   * @param requests the number of requests that ended
   * @param failures the number of these requests that failed
   * @param p95Ms the 95th percentile of the latencies of all good answers; null if there were none
   */
  public record Answers(long requests, long failures, Double p95Ms) {

    private static final Answers NONE = new Answers(0, 0, null);

    private static Answers of(RequestResult totals) {
      LatencyMs latency = totals.latencyMs();
      return new Answers(
          totals.counts().ended(),
          totals.counts().bad(),
          latency == null ? null : latency.p95());
    }
  }

  /**
   * One simulation of a suite. In suite.json the fields of {@code answers} are not nested.
   *
   * @param status the status of its verdict, or {@link #NO_RESULT} or {@link #NOT_RUN}
   * @param exitCode the exit code of its load generator
   * @param seconds the duration, including the time before and after the load
   * @param folder the directory of its run, relative to the suite's directory
   * @param reasons the reasons for the status
   */
  public record Member(
      String simulation,
      String status,
      int exitCode,
      double seconds,
      String folder,
      @JsonUnwrapped Answers answers,
      List<String> reasons) {

    /** Returns a simulation whose run has a result. */
    public static Member of(
        String simulation, RunResult result, int exitCode, double seconds, String folder) {
      return new Member(
          simulation,
          result.verdict().status().toString(),
          exitCode,
          seconds,
          folder,
          Answers.of(result.work().totals()),
          result.verdict().reasons());
    }

    /** Returns a simulation without a result, with the reason. */
    public static Member without(
        String simulation, String status, int exitCode, double seconds, String reason) {
      return new Member(
          simulation, status, exitCode, seconds, simulation, Answers.NONE, List.of(reason));
    }

    /** Returns whether the simulation was started. */
    public boolean ran() {
      return !status.equals(NOT_RUN);
    }

    /**
     * Returns the verdict; {@code error} without a result, or if the verdict is passed but the exit
     * code is not 0.
     */
    public VerdictStatus verdict() {
      VerdictStatus verdict =
          Stream.of(VerdictStatus.values())
              .filter(value -> value.toString().equals(status))
              .findFirst()
              .orElse(VerdictStatus.ERROR);
      return verdict == VerdictStatus.PASSED && exitCode != 0 ? VerdictStatus.ERROR : verdict;
    }

    /** Returns whether the verdict is passed and the exit code is 0. */
    public boolean passed() {
      return verdict() == VerdictStatus.PASSED;
    }
  }

  /** Returns the result of a suite that started. */
  public static SuiteResult of(
      String suite, Instant start, double seconds, List<Member> members) {
    return new SuiteResult(
        SCHEMA, suite, start, seconds, status(members), List.of(), List.copyOf(members));
  }

  /** Returns the result of a suite that never started, with the reasons. */
  public static SuiteResult error(
      String suite, Instant start, List<String> reasons, List<Member> members) {
    return new SuiteResult(
        SCHEMA,
        suite,
        start,
        0,
        VerdictStatus.ERROR,
        List.copyOf(reasons),
        List.copyOf(members));
  }

  private static VerdictStatus status(List<Member> members) {
    VerdictStatus worst =
        members.stream()
            .filter(Member::ran)
            .map(Member::verdict)
            .max(Comparator.naturalOrder())
            .orElse(VerdictStatus.ERROR);
    return worst == VerdictStatus.PASSED && !members.stream().allMatch(Member::ran)
        ? VerdictStatus.ABORTED
        : worst;
  }

  /** Returns whether all simulations passed. */
  public boolean passed() {
    return status == VerdictStatus.PASSED;
  }

  /** Writes the result as JSON. */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, out -> out.write(JsonFormat.indented().writeValueAsString(this) + "\n"));
  }
}
