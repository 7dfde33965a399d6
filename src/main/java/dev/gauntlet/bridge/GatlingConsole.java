package dev.gauntlet.bridge;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import scala.Console$;

/**
 * What Gatling prints by itself. After the load that is a table with the markers of the verdict in
 * its totals, and an assertion for each of them; our own table has both.
 */
public final class GatlingConsole {

  private GatlingConsole() {}

  /**
   * Lets Gatling print nothing more on this thread. {@code System.out}, and so what a simulation
   * prints, is untouched.
   */
  public static void silence() {
    Console$.MODULE$.setOutDirect(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }
}
