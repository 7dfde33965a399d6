package dev.gauntlet.run.process;

/**
 * What happens last in this process, whatever ends it. It changes while a run is prepared; once the
 * process is ending nothing changes any more.
 */
public final class ShutdownHook {

  private Runnable last;
  private boolean ending;

  private ShutdownHook(Runnable last) {
    this.last = last;
  }

  public static ShutdownHook register(Runnable last) {
    ShutdownHook hook = new ShutdownHook(last);
    Runtime.getRuntime().addShutdownHook(new Thread(hook::end, "gauntlet-ending"));
    return hook;
  }

  /**
   * Has something else happen instead.
   *
   * @throws RunException if the process is ending already
   */
  public synchronized void replace(Runnable next) {
    if (ending) {
      throw new RunException("the run was told to end before its load");
    }
    last = next;
  }

  private void end() {
    begun().run();
  }

  private synchronized Runnable begun() {
    ending = true;
    return last;
  }
}
