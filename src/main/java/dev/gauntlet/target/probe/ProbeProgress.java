package dev.gauntlet.target.probe;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The progress of a probe: the answer that it waits for. Thread-safe. */
final class ProbeProgress {

  private final LongSupplier nanoTime;
  private final long intervalNanos;
  private String what = "";
  private long begunNanos;
  private long dueNanos;

  /**
   * @param nanoTime a clock in nanoseconds, from any origin
   * @param interval the interval between two progress lines
   */
  ProbeProgress(LongSupplier nanoTime, Duration interval) {
    this.nanoTime = nanoTime;
    this.intervalNanos = interval.toNanos();
  }

  /**
   * Waits for an answer and records its name meanwhile.
   *
   * @param name the display name of the answer
   * @param answer returns the answer, or throws an exception
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

  /** Returns a line with the current wait and its duration, if a line is due. */
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
