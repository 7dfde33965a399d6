package dev.gauntlet.cli;

import dev.gauntlet.result.VerdictStatus;
import java.util.Optional;

/** The exit codes of commands; a wrong command line is {@link #USAGE}. */
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
   * Returns the exit code for a run of a load generator.
   *
   * @param verdict the verdict; empty if there is none, as after a dry run
   * @param own the exit code of the load generator, which applies if there is no verdict, or if it
   *     contradicts the verdict
   * @param signalled whether a signal ends this process; then the exit code of the load generator
   *     is that of the signal
   */
  static int of(Optional<VerdictStatus> verdict, int own, boolean signalled) {
    return verdict
        .map(ExitCode::of)
        .filter(code -> code != 0 || own == 0 || signalled)
        .orElse(signalled ? COULD_NOT_RUN : own);
  }
}
