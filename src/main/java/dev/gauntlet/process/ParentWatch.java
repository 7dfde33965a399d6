package dev.gauntlet.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ends the run when the process that started it is gone. A signal or a kill that reaches Maven
 * alone would otherwise leave the load generator firing.
 */
public final class ParentWatch {

  private static final long POLL_MILLIS = 200;

  private final AtomicReference<Runnable> whatFollows;

  private ParentWatch(Runnable whatFollows) {
    this.whatFollows = new AtomicReference<>(whatFollows);
  }

  /**
   * Watches from now on: the parent may end while the run is still being prepared.
   *
   * @param whatFollows its end, until {@link #onDeath} knows a better way
   * @throws RunException if it has ended already
   */
  public static ParentWatch start(Runnable whatFollows) {
    if (ParentProcess.ofProcess().gone(ParentProcess.Current.ofProcess())) {
      deleteBooter(System.getProperty("java.class.path"));
      throw new RunException("the process that started the load generator has ended");
    }
    ParentWatch watch = new ParentWatch(whatFollows);
    ProcessHandle.current().parent().ifPresent(watch::begin);
    return watch;
  }

  private void begin(ProcessHandle parent) {
    Thread thread = new Thread(() -> watch(parent), "gauntlet-parent");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch(ProcessHandle parent) {
    try {
      while (!gone(parent)) {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    deleteBooter(System.getProperty("java.class.path"));
    whatFollows.get().run();
  }

  /**
   * Whoever has no file descriptor left cannot look at another process, and Java takes that for its
   * end. So a parent is gone only where this process is known to have another one by now; Windows,
   * which gives it none, has no such limit either.
   */
  private static boolean gone(ProcessHandle parent) {
    return !parent.isAlive()
        && ProcessHandle.current()
            .parent()
            .map(now -> now.pid() != parent.pid())
            .orElse(File.separatorChar == '\\');
  }

  /** Says what to do, some tenths of a second after the parent's end, instead of just leaving. */
  public void onDeath(Runnable action) {
    whatFollows.set(action);
  }

  /** Tidies up what the plugin can no longer. */
  static void deleteBooter(String classPath) {
    if (ParentProcess.bootedByPlugin(classPath)) {
      try {
        Files.deleteIfExists(Path.of(classPath));
      } catch (IOException e) {
        // It stays in the temporary folder; nothing depends on it.
      }
    }
  }
}
