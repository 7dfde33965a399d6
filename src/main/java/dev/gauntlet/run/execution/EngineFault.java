package dev.gauntlet.run.execution;

import dev.gauntlet.journey.JourneyFaults;

/** The reason of a crash of Gatling, as one line. */
final class EngineFault {

  /** The end of Gatling's message when a feeder is empty or its function threw. */
  private static final String FEEDERS_END = ". Stopping engine";

  private EngineFault() {}

  /**
   * Returns the reason, with the line of the author's code if the fault has one. Secrets are
   * masked.
   */
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
