package dev.gauntlet.platform.process;

/**
 * A switch that makes a JVM ignore the signals that a terminal sends to its foreground processes.
 *
 * <p>Ctrl-C reaches the load generator and its children alike. The load has to stop first, so a
 * child ignores INT and HUP and exits when its parent orders it.
 */
public final class TerminalSignals {

  private TerminalSignals() {}

  /**
   * Ignores INT and HUP from now on; processes started later inherit this.
   *
   * @throws IllegalStateException if this JVM has no signal interface
   */
  public static void ignore() {
    // By reflection: javac warns about sun.misc.Signal and the warning cannot be suppressed.
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ignore = handler.getField("SIG_IGN").get(null);
      for (String name : new String[] {"INT", "HUP"}) {
        Object instance = signal.getConstructor(String.class).newInstance(name);
        signal.getMethod("handle", signal, handler).invoke(null, instance, ignore);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JVM offers no way to ignore INT and HUP", e);
    }
  }
}
