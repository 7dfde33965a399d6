package dev.gauntlet.result;

import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.RunHeader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A run, rebuilt from its two logs. It is the source of every figure of a result; no figure is
 * taken from the memory of the running process.
 *
 * @param audit the result of the audit of pushes; empty if none were audited
 * @param health the measurements of the load generator
 */
public record RunData(
    RunFolder folder,
    RunHeader header,
    RunSpan span,
    WorkData work,
    IncidentData incidents,
    MomentData moments,
    Optional<AuditResult> audit,
    HealthData health) {

  /** The name of all journeys or all requests in a key. */
  public static final String ALL = "all";

  /**
   * Rebuilds a run, including one that was killed.
   *
   * @throws IOException if a log cannot be read, is damaged before its last line, or contains no
   *     run
   */
  public static RunData read(RunFolder folder) throws IOException {
    return RunDataReader.read(folder);
  }

  /**
   * Returns the sum of all journeys' requests of that name; without histograms if there are none.
   */
  public RequestData request(String name) {
    return together(name, data -> true);
  }

  /** Returns the sum of the requests of that name of the journeys that use a contract. */
  public RequestData request(String contract, String name) {
    return together(name, data -> contract.equals(contractOf(data)));
  }

  private RequestData together(String name, Predicate<RequestData> wanted) {
    List<RequestData> named =
        work.requests().stream()
            .filter(data -> data.key().request().equals(name))
            .filter(wanted)
            .toList();
    return RequestData.together(new RequestKey(ALL, name), named);
  }

  /** Returns the groups of users in the order of their journeys; empty if the run has no groups. */
  public List<String> groups() {
    return Stream.concat(
            work.journeys().stream().map(JourneyResult::name),
            work.requests().stream().map(data -> data.key().journey()))
        .flatMap(journey -> RequestKey.groupOf(journey).stream())
        .distinct()
        .toList();
  }

  /** Returns the sum of all requests of a group. */
  public RequestData group(String name) {
    return RequestData.together(
        new RequestKey(name, ALL),
        work.requests().stream().filter(data -> data.key().isOfGroup(name)).toList());
  }

  /** Returns the contract of a request's journey; null if unknown. */
  String contractOf(RequestData data) {
    return header.contracts().get(data.key().journey());
  }

  /** Returns the sum of all requests. */
  public RequestData total() {
    return RequestData.together(new RequestKey(ALL, ALL), work.requests());
  }

  /**
   * Reads the logs again and passes the load to the reader window by window, in order and without
   * gaps. Only a few windows are in memory at one time. There are none if the load never started.
   *
   * @param length the length of a window, in whole seconds
   * @throws IOException if a log cannot be read
   */
  public void windows(Duration length, Consumer<LoadWindow> reader) throws IOException {
    WindowReader.read(
        folder,
        RequestData.unanswered(work.requests()),
        (int) Math.max(1, length.toSeconds()),
        reader);
  }
}
