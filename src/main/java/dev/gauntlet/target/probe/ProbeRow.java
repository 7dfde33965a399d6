package dev.gauntlet.target.probe;

import java.time.Duration;
import java.util.Optional;

/**
 * One operation.
 *
 * @param detail what was expected and what came, without secrets; empty where all is said
 * @param time until the answer was there, if one came
 */
public record ProbeRow(
    String operation, ProbeStatus status, String detail, Optional<Duration> time) {

  static ProbeRow untried(String operation, ProbeStatus status, String detail) {
    return new ProbeRow(operation, status, detail, Optional.empty());
  }
}
