package dev.gauntlet.platform.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * The commands of a parent process through standard input: one command per line, and the end of
 * input means that the child must exit. A pipe from the parent ends when the parent dies, for any
 * reason and on every system, so the child does not outlive its parent.
 */
public final class ParentCommands {

  private ParentCommands() {}

  /**
   * Passes every line to {@code order} and runs {@code end} once after the last one, on a daemon
   * thread.
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
      // A broken pipe means the same as the end of input: the parent is gone.
    }
    end.run();
  }
}
