package dev.gauntlet.bridge.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams of a run that are under way. Thread-safe. */
public final class OpenStreams {

  private final Set<Runnable> open = ConcurrentHashMap.newKeySet();

  /**
   * @param stop ends the stream soon, on any thread
   */
  void opened(Runnable stop) {
    open.add(stop);
  }

  void ended(Runnable stop) {
    open.remove(stop);
  }

  /** Ends all streams that are under way now. */
  public void end() {
    open.forEach(Runnable::run);
  }
}
