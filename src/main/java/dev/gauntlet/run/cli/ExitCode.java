package dev.gauntlet.run.cli;

import dev.gauntlet.result.VerdictStatus;

/** What a command's outcome is for a shell; a wrong command line is {@link #USAGE}. */
final class ExitCode {

  static final int COULD_NOT_RUN = 1;
  static final int USAGE = 64;

  private ExitCode() {}

  static int of(VerdictStatus verdict) {
    return switch (verdict) {
      case PASSED -> 0;
      case FAILED -> 2;
      case INVALID -> 3;
      case ABORTED -> 4;
      case ERROR -> COULD_NOT_RUN;
    };
  }
}
