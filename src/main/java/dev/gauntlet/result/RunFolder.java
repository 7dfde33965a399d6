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

/** Where the files of one run are. */
public record RunFolder(Path path) {

  /**
   * The runs right in a folder, also those without a result.
   *
   * @throws IOException if the folder cannot be read
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
   * When the run began and by which process, as its event log has it; empty where that is broken.
   */
  public Optional<RunBeginning> beginning() {
    return EventLogReader.beginning(eventLog())
        .map(began -> new RunBeginning(Instant.ofEpochMilli(began.t()), process(began)));
  }

  /** 0 in a record of an earlier form. */
  private static long process(Event.RunStarted began) {
    return began.header() == null ? 0 : began.header().run().process();
  }

  /** The run's id. */
  public String name() {
    return path.getFileName().toString();
  }

  /** Latencies, written while the run goes on, in HdrHistogram's log format. */
  public Path latencyLog() {
    return path.resolve("latency.hlog");
  }

  /** All else that happened, written while the run goes on: a JSON object a line. */
  public Path eventLog() {
    return path.resolve("events.jsonl");
  }

  /** The configuration of the run, each value with its origin. */
  public Path configuration() {
    return path.resolve("configuration.conf");
  }

  /** What came out, made at the end from the files above. */
  public Path result() {
    return path.resolve("result.json");
  }

  /** What came out, second by second, for spreadsheets and dashboards. */
  public Path timeseries() {
    return path.resolve("timeseries.csv");
  }

  /** What came out, request by request. */
  public Path stats() {
    return path.resolve("stats.csv");
  }

  /** What went wrong, and how often. */
  public Path failures() {
    return path.resolve("failures.csv");
  }

  /** The journeys' own metrics; only where there are any. */
  public Path metrics() {
    return path.resolve("metrics.csv");
  }

  /** The requests' ways over the network; only where there are any. */
  public Path transfers() {
    return path.resolve("transfers.csv");
  }

  /** The objectives as test cases. */
  public Path junit() {
    return path.resolve("junit.xml");
  }

  /** The outcome in a few lines of Markdown. */
  public Path summary() {
    return path.resolve("summary.md");
  }

  /** The outcome as a page for people. */
  public Path report() {
    return path.resolve("report.html");
  }

  /** Which run it was, on what, and how it is done again. */
  public Path manifest() {
    return path.resolve("manifest.json");
  }

  /** A copy of Gatling's own report, which the build folder would lose. */
  public Path gatling() {
    return path.resolve("gatling");
  }

  /** What the target and its stores logged. */
  public Path logs() {
    return path.resolve("logs");
  }
}
