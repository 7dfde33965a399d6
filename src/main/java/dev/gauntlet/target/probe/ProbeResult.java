package dev.gauntlet.target.probe;

import java.time.Duration;
import java.util.Optional;

/**
 * The result of one probed operation, or of one step of the push test.
 *
 * @param name the name of the operation, or of the step of the push test
 * @param detail the expected and the received answer, without secrets; empty if there is nothing to
 *     add
 * @param time the time until the answer, if there was one
 * @param evidence an excerpt of the received answer or frame, if the detail does not contain it
 */
public record ProbeResult(
    String name,
    ProbeStatus status,
    String detail,
    Optional<Duration> time,
    Optional<String> evidence) {

  static ProbeResult answered(String name, ProbeStatus status, String detail, Duration time) {
    return new ProbeResult(name, status, detail, Optional.of(time), Optional.empty());
  }

  static ProbeResult works(String name, Duration time) {
    return answered(name, ProbeStatus.WORKS, "", time);
  }

  /** Returns the result of an operation or a step without an answer. */
  static ProbeResult untried(String name, ProbeStatus status, String detail) {
    return new ProbeResult(name, status, detail, Optional.empty(), Optional.empty());
  }

  static ProbeResult differs(String name, String detail, Optional<String> evidence) {
    return new ProbeResult(name, ProbeStatus.DIFFERS, detail, Optional.empty(), evidence);
  }
}
