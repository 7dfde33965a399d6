package dev.gauntlet.run.execution;

import dev.gauntlet.measure.Flusher;
import dev.gauntlet.process.RunException;
import dev.gauntlet.report.files.RunOutputs;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.verdict.Judge;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The end of a run's measurement: it closes the logs, rebuilds the result from them, judges it and
 * writes the outputs, once.
 */
final class RunFinalizer {

  private final Flusher flusher;
  private final RunFolder folder;
  private final Objectives objectives;
  private final Runnable lastMeasurement;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<RunResult> result = new CompletableFuture<>();
  private volatile List<String> problems = List.of();

  /**
   * @param lastMeasurement runs before the logs are closed
   */
  RunFinalizer(
      Flusher flusher, RunFolder folder, Objectives objectives, Runnable lastMeasurement) {
    this.flusher = flusher;
    this.folder = folder;
    this.objectives = objectives;
    this.lastMeasurement = lastMeasurement;
  }

  /** Begins on a separate thread, so an event loop may call this. */
  void begin() {
    if (begun.compareAndSet(false, true)) {
      Thread thread = new Thread(this::judge, "gauntlet-judge");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /**
   * Judges the run. Every failure completes the future, for which other threads would otherwise
   * wait forever.
   */
  private void judge() {
    try {
      lastMeasurement.run();
      flusher.close();
      RunData data = RunData.read(folder);
      RunResult judged = Judge.judge(data, objectives).result(data);
      problems = RunOutputs.write(data, judged);
      result.complete(judged);
    } catch (IOException | RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  boolean begun() {
    return begun.get();
  }

  /** Returns whether there is a verdict or the judging has failed. */
  boolean done() {
    return result.isDone();
  }

  /** Returns sentences about outputs that could not be written, once there is a verdict. */
  List<String> problems() {
    return problems;
  }

  /**
   * Waits for the verdict, after {@link #begin}.
   *
   * @throws RunException if the run cannot be judged
   */
  RunResult result() {
    try {
      return result.join();
    } catch (CompletionException e) {
      throw new RunException("the run could not be judged: " + e.getCause());
    }
  }
}
