package dev.gauntlet.run.execution;

import dev.gauntlet.process.Console;
import dev.gauntlet.process.RunException;
import dev.gauntlet.process.ShutdownHook;
import dev.gauntlet.process.ShutdownTimeouts;
import dev.gauntlet.report.ConsoleTable;
import dev.gauntlet.result.RunFolder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * The last thing that happens in the process of a run, whatever ended it: the load halts first,
 * what was measured is judged if it is not yet, the target goes down last. What hangs in this is
 * cut off at a deadline: the record is on disk and can be judged later.
 */
final class ShutdownSequence implements Runnable {

  private static final long POLL_MILLIS = 10;

  private final Console console;
  private final LoadRun load;
  private final RunFinalizer finalizer;
  private final ProgressPrinter progress;
  private final Runnable close;
  private final RunFolder folder;
  private final IntConsumer halt;
  private final Instant begun = Instant.now();
  private volatile Duration deadline = ShutdownTimeouts.OF_LOAD_GENERATOR;

  /**
   * @param close has the target go down, and what else was opened for the users before it
   * @param halt ends the process without any further step, with an exit code
   */
  ShutdownSequence(
      Console console,
      LoadRun load,
      RunFinalizer finalizer,
      ProgressPrinter progress,
      Runnable close,
      RunFolder folder,
      IntConsumer halt) {
    this.console = console;
    this.load = load;
    this.finalizer = finalizer;
    this.progress = progress;
    this.close = close;
    this.folder = folder;
    this.halt = halt;
  }

  /** How long all of this may take. */
  void within(Duration limit) {
    deadline = limit;
  }

  @Override
  @SuppressWarnings("try") // the watchdog is only to be closed
  public void run() {
    try (Watchdog watchdog = ForcedShutdown.in(deadline, this::giveUp, halt)) {
      inOrder();
    }
  }

  private void inOrder() {
    try {
      progress.close();
      load.abort(
          ShutdownHook.signalled()
              ? "the load generator was told to end"
              : "the load generator's process exited without a signal; its console may show why");
      awaitLastAnswers();
      finalizer.begin();
      console.print(ConsoleTable.of(finalizer.result(), folder.path()));
      finalizer.problems().forEach(console::print);
      keepGatlingsReport();
    } catch (RunException e) {
      console.print(e.getMessage());
    } finally {
      close.run();
    }
  }

  /** Telling comes last: whoever should read it may be what hangs. */
  private void giveUp() {
    try {
      close.run();
    } finally {
      console.print(
          ("The run did not end in order within %s s and is cut off; what was measured is in %s and"
                  + " can be judged with ./gauntlet judge")
              .formatted(deadline.toSeconds(), folder.path()));
    }
  }

  /** It is complete only now, when the process ends. */
  private void keepGatlingsReport() {
    String simulation = finalizer.result().run().simulation();
    try {
      GatlingReport.ofProcess()
          .keep(simulation.substring(simulation.lastIndexOf('.') + 1), begun, folder);
    } catch (IOException e) {
      console.print("Gatling's report could not be kept in %s: %s".formatted(folder.path(), e));
    }
  }

  private void awaitLastAnswers() {
    try {
      while (!load.over()) {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
