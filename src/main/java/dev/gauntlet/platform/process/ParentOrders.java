package dev.gauntlet.platform.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * What a parent says through standard input: an order on each line, and by its end that the child
 * is to leave. A pipe from the parent ends when the parent dies, however it dies, on every system:
 * this is how a child binds its life to its parent.
 */
public final class ParentOrders {

  private ParentOrders() {}

  /**
   * Hands on every line, and after the last runs {@code end} once, on a daemon thread of its own.
   */
  public static void follow(InputStream input, Consumer<String> order, Runnable end) {
    Thread thread = new Thread(() -> read(input, order, end), "parent-orders");
    thread.setDaemon(true);
    thread.start();
  }

  private static void read(InputStream input, Consumer<String> order, Runnable end) {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        order.accept(line);
      }
    } catch (IOException broken) {
      // A broken pipe means the same as its end: nobody is at the other side.
    }
    end.run();
  }
}
