package dev.gauntlet.run.execution;

import dev.gauntlet.bridge.EngineLogAppender;
import dev.gauntlet.journey.JourneyFaults;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.process.Console;

/** A monitor that ends a run and records the cause when Gatling stops or crashes. */
final class EngineMonitor implements EngineLogAppender.Listener {

  private final Recorder recorder;
  private final LoadRun load;
  private final Console console;
  private final Runnable exit;

  /**
   * @param exit ends the process in an orderly way
   */
  EngineMonitor(Recorder recorder, LoadRun load, Console console, Runnable exit) {
    this.recorder = recorder;
    this.load = load;
    this.console = console;
    this.exit = exit;
  }

  @Override
  public void stopped(String why) {
    load.abort(JourneyFaults.masked(why));
  }

  /**
   * Ends the run with the reason; Gatling alone would print a stack trace and let the process end.
   */
  @Override
  public void crashed(Throwable fault) {
    String why = EngineFault.text(fault);
    if (load.hasBegun()) {
      load.abort(why);
    } else {
      why = "The simulation could not begin: " + why;
      recorder.note(NoteKind.ERROR, why);
      load.halt();
    }
    console.print(why);
    exit.run();
  }
}
