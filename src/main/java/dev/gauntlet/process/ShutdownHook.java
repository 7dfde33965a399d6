package dev.gauntlet.process;

import java.util.regex.Pattern;

/**
 * The last action of this process, for any cause of its end. It can be replaced while a run is
 * prepared, but not once the process is ending.
 */
public final class ShutdownHook implements Runnable {

  private static final Pattern SIGNAL_HANDLER = Pattern.compile("SIG\\w+ handler");

  private Runnable last;
  private boolean ending;

  /** Creates a hook that is not registered with the JVM; {@link #run} simulates the end. */
  public ShutdownHook(Runnable last) {
    this.last = last;
  }

  public static ShutdownHook register(Runnable last) {
    ShutdownHook hook = new ShutdownHook(last);
    Runtime.getRuntime().addShutdownHook(new Thread(hook, "gauntlet-ending"));
    return hook;
  }

  /**
   * Replaces the action.
   *
   * @throws RunException if the process is ending already
   */
  public synchronized void replace(Runnable next) {
    throwIfEnding();
    last = next;
  }

  /**
   * @throws RunException if the process is ending already
   */
  public void throwIfEnding() {
    if (ending()) {
      throw new RunException("the run was stopped before its load began");
    }
  }

  public synchronized boolean ending() {
    return ending;
  }

  /**
   * Returns whether a signal such as Ctrl-C ends the process: the JVM starts a thread for each
   * signal.
   */
  public static boolean signalled() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> SIGNAL_HANDLER.matcher(thread.getName()).matches());
  }

  @Override
  public void run() {
    begun().run();
  }

  private synchronized Runnable begun() {
    ending = true;
    return last;
  }
}
