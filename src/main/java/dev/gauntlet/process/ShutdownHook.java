package dev.gauntlet.process;

import java.util.regex.Pattern;

/**
 * What happens last in this process, whatever ends it. It changes while a run is prepared; once the
 * process is ending nothing changes any more.
 */
public final class ShutdownHook implements Runnable {

  private static final Pattern SIGNAL_HANDLER = Pattern.compile("SIG\\w+ handler");

  private Runnable last;
  private boolean ending;

  /** One that this process does not know of; {@link #run} is its end. */
  public ShutdownHook(Runnable last) {
    this.last = last;
  }

  public static ShutdownHook register(Runnable last) {
    ShutdownHook hook = new ShutdownHook(last);
    Runtime.getRuntime().addShutdownHook(new Thread(hook, "gauntlet-ending"));
    return hook;
  }

  /**
   * Has something else happen instead.
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
      throw new RunException("the run was told to end before its load");
    }
  }

  public synchronized boolean ending() {
    return ending;
  }

  /** Whether a signal such as Ctrl-C ends the process: the JVM has a thread for each that came. */
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
