package dev.gauntlet.target;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A process as a file remembers it. With its start time, a pid that the system gave to somebody else
 * meanwhile is never taken for it.
 */
record ProcessRecord(long pid, long startMillis) {

  private static final String PID = "pid";
  private static final String START = "start-millis";

  static ProcessRecord of(ProcessHandle process) {
    return new ProcessRecord(process.pid(), startMillis(process));
  }

  /** What the file remembers; nothing when there is none, or it is not one of ours. */
  static Optional<ProcessRecord> read(Path file) {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
      return Optional.of(
          new ProcessRecord(
              Long.parseLong(values.getProperty(PID)),
              Long.parseLong(values.getProperty(START))));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    Files.write(file, List.of(PID + "=" + pid, START + "=" + startMillis));
  }

  /** The process itself, as long as it lives. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> startMillis(process) == startMillis);
  }

  Instant since() {
    return Instant.ofEpochMilli(startMillis);
  }

  private static long startMillis(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
