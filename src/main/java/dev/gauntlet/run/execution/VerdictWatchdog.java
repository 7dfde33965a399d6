package dev.gauntlet.run.execution;

import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.Recorder;
import java.time.Duration;

/**
 * A watchdog that ends a run whose verdict has not begun when it is due. The verdict waits on an
 * event loop, which may hang, so the watchdog has a separate thread.
 */
final class VerdictWatchdog {

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Recorder recorder;
  private final LoadRun load;
  private final RunFinalizer finalizer;
  private final Runnable exit;

  /**
   * @param exit ends the process in an orderly way
   */
  VerdictWatchdog(Recorder recorder, LoadRun load, RunFinalizer finalizer, Runnable exit) {
    this.recorder = recorder;
    this.load = load;
    this.finalizer = finalizer;
    this.exit = exit;
  }

  /**
   * Starts the watchdog.
   *
   * @param latestEnd the time from now until the latest end of the load
   */
  void start(Duration latestEnd) {
    Watchdog.in(latestEnd.plus(GRACE), "gauntlet-verdict-watch", this::check);
  }

  /** Ends the run unless the verdict has begun, which is then reported in any case. */
  void check() {
    if (!finalizer.begun()) {
      recorder.note(
          NoteKind.INVALID,
          "the load generator did not notice that its load is over, since its event loops hang");
      load.halt();
      exit.run();
    }
  }
}
