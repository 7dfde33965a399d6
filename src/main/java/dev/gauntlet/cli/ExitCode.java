package dev.gauntlet.cli;

import dev.gauntlet.result.VerdictStatus;
import java.util.Optional;

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

  /**
   * That of a run which a load generator made.
   *
   * @param verdict empty where there is none, as after a dry run
   * @param own the load generator's own, which stands where there is no verdict, or denies it
   * @param signalled whether a signal ends this process: the load generator's own is the signal's
   */
  static int of(Optional<VerdictStatus> verdict, int own, boolean signalled) {
    return verdict
        .map(ExitCode::of)
        .filter(code -> code != 0 || own == 0 || signalled)
        .orElse(signalled ? COULD_NOT_RUN : own);
  }
}
