package dev.gauntlet.run.execution;

import dev.gauntlet.journey.JourneyFaults;

/** Why Gatling crashed, in one line. */
final class EngineFault {

  /** Of a feeder that has no record left, or whose function threw. */
  private static final String FEEDERS_END = ". Stopping engine";

  private EngineFault() {}

  /** With the author's line of code where the fault has one. Secrets are masked. */
  static String text(Throwable fault) {
    Throwable cause = fault;
    while (cause.getMessage() == null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage());
    return message.endsWith(FEEDERS_END)
        ? JourneyFaults.masked(message.substring(0, message.length() - FEEDERS_END.length()))
        : JourneyFaults.text(cause);
  }
}
