package dev.gauntlet.target.probe;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What a probe waits for; any thread may ask. */
final class ProbeProgress {

  private final LongSupplier nanoTime;
  private final long intervalNanos;
  private String what = "";
  private long begunNanos;
  private long dueNanos;

  /**
   * @param nanoTime the time, from any origin
   * @param interval after which there is a line, and then another one
   */
  ProbeProgress(LongSupplier nanoTime, Duration interval) {
    this.nanoTime = nanoTime;
    this.intervalNanos = interval.toNanos();
  }

  /**
   * Waits.
   *
   * @param name of what is waited for, for people
   * @param answer returns once it is there, or throws
   */
  <T> T on(String name, Supplier<T> answer) {
    begin(name);
    try {
      return answer.get();
    } finally {
      begin("");
    }
  }

  private synchronized void begin(String name) {
    what = name;
    begunNanos = nanoTime.getAsLong();
    dueNanos = begunNanos + intervalNanos;
  }

  /** What is waited for and how long already, where a line of that is due. */
  synchronized Optional<String> line() {
    long now = nanoTime.getAsLong();
    if (what.isEmpty() || now - dueNanos < 0) {
      return Optional.empty();
    }
    dueNanos += intervalNanos;
    long seconds = Duration.ofNanos(now - begunNanos).toSeconds();
    return Optional.of("\"%s\" waits for its answer: %s s".formatted(what, seconds));
  }
}
