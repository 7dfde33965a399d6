package dev.gauntlet.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Tells when standard input ends. A pipe from the parent ends when the parent dies, however it
 * dies, on every system: this is how a child binds its life to its parent.
 */
public final class InputEnd {

  private InputEnd() {}

  /** Runs {@code action} once, on a daemon thread of its own, when {@code input} has ended. */
  public static void then(InputStream input, Runnable action) {
    Thread watch = new Thread(() -> awaitAndRun(input, action), "end-of-input");
    watch.setDaemon(true);
    watch.start();
  }

  private static void awaitAndRun(InputStream input, Runnable action) {
    try {
      input.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      // A broken pipe means the same as its end: nobody is at the other side.
    }
    action.run();
  }
}
