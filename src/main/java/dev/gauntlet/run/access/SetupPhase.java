package dev.gauntlet.run.access;

import dev.gauntlet.report.Numbers;
import dev.gauntlet.run.process.Console;
import dev.gauntlet.target.TargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Steps before the load, so many at a time, with their progress on the console.
 *
 * @param concurrency how many at a time
 * @param interval between two lines of progress
 */
record SetupPhase(Console console, int concurrency, Duration interval) {

  /**
   * Takes a step for each item and waits for all of them. The first is taken alone, so that what is
   * wrong with all of them costs one request.
   *
   * @param done what is done to the items, as it begins a line of progress
   * @param items at least one
   * @return what came of each, in the order in which they ended
   * @throws TargetException that of the first step that throws one; no further step begins
   */
  <T, R> List<R> run(String done, List<T> items, Function<T, R> step) {
    Progress progress = new Progress(done, items.size());
    List<R> results = new ArrayList<>(List.of(step.apply(items.get(0))));
    ExecutorService workers = Executors.newFixedThreadPool(concurrency, SetupPhase::daemon);
    try {
      CompletionService<R> steps = new ExecutorCompletionService<>(workers);
      items.subList(1, items.size()).forEach(item -> steps.submit(() -> step.apply(item)));
      collect(steps, items.size(), results, progress);
      return results;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof TargetException told
          ? told
          : new TargetException("a step before the load failed: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetException("interrupted before the load");
    } finally {
      workers.shutdownNow();
    }
  }

  /** The process may end while a step waits for its answer. */
  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "gauntlet-setup");
    thread.setDaemon(true);
    return thread;
  }

  private <R> void collect(
      CompletionService<R> steps, int count, List<R> results, Progress progress)
      throws ExecutionException, InterruptedException {
    long due = System.nanoTime() + interval.toNanos();
    while (results.size() < count) {
      Future<R> step = steps.poll(Math.max(0, due - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (step != null) {
        results.add(step.get());
      }
      if (System.nanoTime() >= due && results.size() < count) {
        console.say(progress.after(results.size()));
        due += interval.toNanos();
      }
    }
    console.say(progress.after(count));
  }

  /** How far the steps have come, in a line. */
  private static final class Progress {

    private final String done;
    private final int count;
    private final long begun = System.nanoTime();

    Progress(String done, int count) {
      this.done = done;
      this.count = count;
    }

    String after(int steps) {
      double seconds = (System.nanoTime() - begun) / 1e9;
      String line =
          "%s: %s of %s in %s"
              .formatted(
                  done, Numbers.count(steps), Numbers.count(count), Numbers.length(seconds));
      return steps == 0 || steps == count
          ? line
          : "%s, %s/s, about %s left"
              .formatted(
                  line,
                  Numbers.brief(steps / seconds),
                  Numbers.length((count - steps) * seconds / steps));
    }
  }
}
