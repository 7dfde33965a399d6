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
 * The pid and start time of a process, kept in a file. The start time distinguishes it from another
 * process to which the system gave the same pid later.
 */
record ProcessRecord(long pid, long startMillis) {

  private static final String PID = "pid";
  private static final String START = "start-millis";

  static ProcessRecord of(ProcessHandle process) {
    return new ProcessRecord(process.pid(), startMillis(process));
  }

  /** Reads a file. Returns empty if it does not exist or has another format. */
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

  /** Returns the process, if it is alive. */
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
