package dev.gauntlet.target.probe;

import java.time.Duration;
import java.util.Optional;

/**
 * One thing that was tried.
 *
 * @param name of an operation, or of a step on the way to a push
 * @param detail what was expected and what came, without secrets; empty where all is said
 * @param time until the answer was there, if one came
 * @param evidence what came instead, in the platform's own words, where that is long
 */
public record ProbeRow(
    String name,
    ProbeStatus status,
    String detail,
    Optional<Duration> time,
    Optional<String> evidence) {

  static ProbeRow answered(String name, ProbeStatus status, String detail, Duration time) {
    return new ProbeRow(name, status, detail, Optional.of(time), Optional.empty());
  }

  static ProbeRow works(String name, Duration time) {
    return answered(name, ProbeStatus.WORKS, "", time);
  }

  /** Without an answer. */
  static ProbeRow untried(String name, ProbeStatus status, String detail) {
    return new ProbeRow(name, status, detail, Optional.empty(), Optional.empty());
  }

  static ProbeRow differs(String name, String detail, Optional<String> evidence) {
    return new ProbeRow(name, ProbeStatus.DIFFERS, detail, Optional.empty(), evidence);
  }
}
