package dev.gauntlet.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A monitor that ends the run when its parent process ends. Otherwise a signal that ends only Maven
 * would leave the load generator running.
 */
public final class ParentMonitor {

  private static final long POLL_MILLIS = 200;

  private final AtomicReference<Runnable> onParentEnd;

  private ParentMonitor(Runnable onParentEnd) {
    this.onParentEnd = new AtomicReference<>(onParentEnd);
  }

  /**
   * Starts monitoring: the parent may end while the run is still being prepared.
   *
   * @param onParentEnd the reaction to the parent's end, until {@link #onDeath} replaces it
   * @throws RunException if the parent has ended already
   */
  public static ParentMonitor start(Runnable onParentEnd) {
    if (ParentProcess.ofProcess().gone(ParentProcess.Current.ofProcess())) {
      deleteBooter(System.getProperty("java.class.path"));
      throw new RunException("the process that started the load generator has ended");
    }
    ParentMonitor watch = new ParentMonitor(onParentEnd);
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
    onParentEnd.get().run();
  }

  /**
   * Returns whether the parent has ended. Without a free file descriptor Java reports every other
   * process as ended, so this process must also have another parent by now. Windows, which assigns
   * no new parent, has no such limit.
   */
  private static boolean gone(ProcessHandle parent) {
    return !parent.isAlive()
        && ProcessHandle.current()
            .parent()
            .map(now -> now.pid() != parent.pid())
            .orElse(File.separatorChar == '\\');
  }

  /** Replaces the reaction, which runs some tenths of a second after the parent's end. */
  public void onDeath(Runnable action) {
    onParentEnd.set(action);
  }

  /** Deletes the temporary jar that the ended plugin cannot delete. */
  static void deleteBooter(String classPath) {
    if (ParentProcess.bootedByPlugin(classPath)) {
      try {
        Files.deleteIfExists(Path.of(classPath));
      } catch (IOException e) {
        // The jar stays in the temporary folder; nothing depends on it.
      }
    }
  }
}
