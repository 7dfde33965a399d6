package dev.gauntlet.measure;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what a {@link Recorder} was told to its journals, every second, on a thread of its own: a
 * process that is killed loses at most three seconds.
 *
 * <p>When a journal fails, for instance because the disk is full, or memory runs out, nothing more
 * is written: a log with a gap could pass for a whole one. The load goes on and {@link #close()}
 * tells.
 */
public final class Flusher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Flusher.class);
  private static final long PERIOD_SECONDS = 1;
  private static final long PATIENCE_SECONDS = 10;

  private final Recorder recorder;
  private final List<RunJournal> journals;
  private final ScheduledExecutorService thread;
  private Throwable failure;
  private boolean closed;

  private Flusher(Recorder recorder, List<RunJournal> journals) {
    this.recorder = recorder;
    this.journals = List.copyOf(journals);
    thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread made = new Thread(task, "gauntlet-flusher");
              made.setDaemon(true);
              return made;
            });
  }

  /** Begins to flush; the journals are this object's to close from now on. */
  public static Flusher start(Recorder recorder, List<RunJournal> journals) {
    Flusher flusher = new Flusher(recorder, journals);
    flusher.thread.scheduleWithFixedDelay(
        flusher::flush, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    return flusher;
  }

  private synchronized void flush() {
    if (!closed) {
      append(recorder::drain);
    }
  }

  /** An error counts, too: memory may run out while a second is drained, which is then gone. */
  private void append(Supplier<RecordingDelta> drained) {
    if (failure != null) {
      return;
    }
    try {
      RecordingDelta delta = drained.get();
      for (RunJournal journal : journals) {
        journal.append(delta);
      }
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
      LOG.error("What is measured from now on is lost: {}", e.toString());
    }
  }

  /**
   * Writes the rest and the run's end, and closes the journals. What the recorder is told later is
   * not kept. A second call does nothing.
   *
   * @throws IOException if anything of the run could not be written: its figures are incomplete
   */
  @Override
  public void close() throws IOException {
    thread.shutdown();
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      append(recorder::end);
      journals.forEach(this::close);
    }
    awaitThread();
    if (failure != null) {
      throw new IOException("The run's measurements are incomplete: " + failure, failure);
    }
  }

  private void close(RunJournal journal) {
    try {
      journal.close();
    } catch (IOException e) {
      failure = failure == null ? e : failure;
    }
  }

  private void awaitThread() {
    try {
      thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
