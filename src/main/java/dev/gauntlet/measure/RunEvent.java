package dev.gauntlet.measure;

/** Something of a run that is no latency. */
public interface RunEvent {

  /** When it was, in epoch milliseconds. */
  long t();

  /** Calls the one method of a handler that is for its type. */
  void accept(EventHandler handler);
}
