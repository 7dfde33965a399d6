package dev.gauntlet.measure;

/** An event of a run; latencies are not events. */
public interface RunEvent {

  /** Returns the time of the event in epoch milliseconds. */
  long t();

  /** Calls the method of a handler for this type of event. */
  void accept(EventHandler handler);
}
