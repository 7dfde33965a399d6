package dev.gauntlet.result;

import java.nio.file.Path;

/** Where the files of one run are. */
public record RunFolder(Path path) {

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

  /** What the target and its stores logged. */
  public Path logs() {
    return path.resolve("logs");
  }
}
