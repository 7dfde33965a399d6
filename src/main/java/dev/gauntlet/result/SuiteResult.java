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
 * What came out of a suite: the content of suite.json.
 *
 * @param schema the version of this form; it is raised when a field changes its meaning or goes
 * @param suite its name
 * @param start when it began
 * @param seconds how long it has taken
 * @param status what it amounts to: the weightiest verdict of its simulations
 * @param reasons why it never began; empty where it did
 * @param members in the order of the suite
 */
public record SuiteResult(
    int schema,
    String suite,
    Instant start,
    double seconds,
    VerdictStatus status,
    List<String> reasons,
    List<Member> members) {

  /** The version that this code writes. */
  public static final int SCHEMA = 1;

  /** The status of a simulation whose turn did not come. */
  public static final String NOT_RUN = "not run";

  /** The status of a simulation that ended without a result. */
  public static final String NO_RESULT = "no result";

  /**
   * What a simulation got of its platform.
   *
   * @param requests that ended
   * @param failures of these
   * @param p95Ms of all good answers; null without one
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
   * One simulation of a suite. In suite.json the parts of {@code answers} stand beside the others.
   *
   * @param status its verdict's, or {@link #NO_RESULT} or {@link #NOT_RUN}
   * @param exitCode of its load generator
   * @param seconds that it took, with everything around the load
   * @param folder where its run is kept, relative to the suite's folder
   * @param reasons for the status
   */
  public record Member(
      String simulation,
      String status,
      int exitCode,
      double seconds,
      String folder,
      @JsonUnwrapped Answers answers,
      List<String> reasons) {

    /** A simulation whose run has a result. */
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

    /** A simulation without a result, and why. */
    public static Member without(
        String simulation, String status, int exitCode, double seconds, String reason) {
      return new Member(
          simulation, status, exitCode, seconds, simulation, Answers.NONE, List.of(reason));
    }

    /** Whether its turn came. */
    public boolean ran() {
      return !status.equals(NOT_RUN);
    }

    /** Its verdict; error without a result, or where its process denies it. */
    public VerdictStatus verdict() {
      VerdictStatus verdict =
          Stream.of(VerdictStatus.values())
              .filter(value -> value.toString().equals(status))
              .findFirst()
              .orElse(VerdictStatus.ERROR);
      return verdict == VerdictStatus.PASSED && exitCode != 0 ? VerdictStatus.ERROR : verdict;
    }

    /** Whether its verdict is passed, and its process agrees. */
    public boolean passed() {
      return verdict() == VerdictStatus.PASSED;
    }
  }

  /** A suite that began. */
  public static SuiteResult of(
      String suite, Instant start, double seconds, List<Member> members) {
    return new SuiteResult(
        SCHEMA, suite, start, seconds, status(members), List.of(), List.copyOf(members));
  }

  /** A suite that never began, and why. */
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

  /** Whether all of them passed. */
  public boolean passed() {
    return status == VerdictStatus.PASSED;
  }

  /** Writes it as JSON. */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, out -> out.write(JsonFormat.indented().writeValueAsString(this) + "\n"));
  }
}
