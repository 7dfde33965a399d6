package dev.gauntlet.result;

import dev.gauntlet.record.Event;
import dev.gauntlet.record.EventLogReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory of a run, with the paths of its files. */
public record RunFolder(Path path) {

  /**
   * Returns the runs directly in a directory, including those without a result.
   *
   * @throws IOException if the directory cannot be read
   */
  public static List<RunFolder> in(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !Files.isSymbolicLink(entry))
          .map(RunFolder::new)
          .filter(run -> Files.isRegularFile(run.eventLog()))
          .toList();
    }
  }

  /**
   * Returns the start time and the process of the run from its event log; empty if the log is
   * damaged.
   */
  public Optional<RunBeginning> beginning() {
    return EventLogReader.beginning(eventLog())
        .map(began -> new RunBeginning(Instant.ofEpochMilli(began.t()), process(began)));
  }

  /** Returns 0 for a log in an earlier format. */
  private static long process(Event.RunStarted began) {
    return began.header() == null ? 0 : began.header().run().process();
  }

  /** Returns the run's id. */
  public String name() {
    return path.getFileName().toString();
  }

  /** Returns the latency log, written during the run in HdrHistogram's log format. */
  public Path latencyLog() {
    return path.resolve("latency.hlog");
  }

  /** Returns the event log, written during the run with one JSON object per line. */
  public Path eventLog() {
    return path.resolve("events.jsonl");
  }

  /** Returns the configuration of the run, each value with its origin. */
  public Path configuration() {
    return path.resolve("configuration.conf");
  }

  /** Returns the result, written at the end from the files above. */
  public Path result() {
    return path.resolve("result.json");
  }

  /** Returns the figures second by second, for spreadsheets and dashboards. */
  public Path timeseries() {
    return path.resolve("timeseries.csv");
  }

  /** Returns the figures request by request. */
  public Path stats() {
    return path.resolve("stats.csv");
  }

  /** Returns the errors with their numbers of occurrences. */
  public Path failures() {
    return path.resolve("failures.csv");
  }

  /** Returns the file of the journeys' custom metrics, which exists only if there are any. */
  public Path metrics() {
    return path.resolve("metrics.csv");
  }

  /** Returns the table of refusals by limit, which exists only if there are any. */
  public Path refusals() {
    return path.resolve("refusals.csv");
  }

  /** Returns the file of the requests' network figures, which exists only if there are any. */
  public Path transfers() {
    return path.resolve("transfers.csv");
  }

  /** Returns the table of streamed answers. */
  public Path streams() {
    return path.resolve("streams.csv");
  }

  /** Returns the objectives as JUnit test cases. */
  public Path junit() {
    return path.resolve("junit.xml");
  }

  /** Returns the summary in Markdown. */
  public Path summary() {
    return path.resolve("summary.md");
  }

  /** Returns the HTML report. */
  public Path report() {
    return path.resolve("report.html");
  }

  /** Returns the manifest: the identity of the run, its origin, and the command that repeats it. */
  public Path manifest() {
    return path.resolve("manifest.json");
  }

  /** Returns a copy of Gatling's own report, whose original is lost with the build directory. */
  public Path gatling() {
    return path.resolve("gatling");
  }

  /** Returns the directory of the logs of the target and its stores. */
  public Path logs() {
    return path.resolve("logs");
  }
}
