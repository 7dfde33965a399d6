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
 * A run, rebuilt from its two logs; every figure of a result comes from here, never from memory.
 *
 * @param audit what became of pushes, where they were audited
 * @param health of the load generator itself
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

  /** Stands in a key's place for all journeys or all requests. */
  public static final String ALL = "all";

  /**
   * Rebuilds a run, also one whose writer was killed.
   *
   * @throws IOException if a log cannot be read, is damaged before its last line or tells of no run
   */
  public static RunData read(RunFolder folder) throws IOException {
    return RunDataReader.read(folder);
  }

  /** All journeys' requests of that name together; empty histograms where there were none. */
  public RequestData request(String name) {
    return together(name, data -> true);
  }

  /** As {@link #request(String)}, of the journeys that speak one contract. */
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

  /** The groups of users, in the order of their journeys; none where its users are no groups. */
  public List<String> groups() {
    return Stream.concat(
            work.journeys().stream().map(JourneyResult::name),
            work.requests().stream().map(data -> data.key().journey()))
        .flatMap(journey -> RequestKey.groupOf(journey).stream())
        .distinct()
        .toList();
  }

  /** All requests of one of the groups together. */
  public RequestData group(String name) {
    return RequestData.together(
        new RequestKey(name, ALL),
        work.requests().stream().filter(data -> data.key().isOfGroup(name)).toList());
  }

  /** The contract of a request's journey, or null where nobody told it. */
  String contractOf(RequestData data) {
    return header.contracts().get(data.key().journey());
  }

  /** All requests together. */
  public RequestData total() {
    return RequestData.together(new RequestKey(ALL, ALL), work.requests());
  }

  /**
   * Reads the logs again and hands over the load window by window, in order and without a gap; only
   * a few are in memory at one time. There are none where the load never began.
   *
   * @param length of each, in whole seconds
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
