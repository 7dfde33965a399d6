package dev.gauntlet.run;

/**
 * Ends the run when the process that started it is gone. A signal or a kill that reaches Maven
 * alone would otherwise leave the load generator firing.
 */
final class ParentWatch {

  private ParentWatch() {}

  /** Runs {@code onDeath} once, some tenths of a second after the parent's end. */
  static void start(Runnable onDeath) {
    ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(onDeath));
  }
}
