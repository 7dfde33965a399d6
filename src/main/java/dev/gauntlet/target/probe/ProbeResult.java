package dev.gauntlet.target.probe;

import java.time.Duration;
import java.util.Optional;

/**
 * The result of one probed operation, or of one step on the way to a push.
 *
 * @param name of an operation, or of a step on the way to a push
 * @param detail what was expected and what came, without secrets; empty where all is said
 * @param time until the answer was there, if one came
 * @param evidence what came instead, in the platform's own words, where that is long
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

  /** Without an answer. */
  static ProbeResult untried(String name, ProbeStatus status, String detail) {
    return new ProbeResult(name, status, detail, Optional.empty(), Optional.empty());
  }

  static ProbeResult differs(String name, String detail, Optional<String> evidence) {
    return new ProbeResult(name, ProbeStatus.DIFFERS, detail, Optional.empty(), evidence);
  }
}
