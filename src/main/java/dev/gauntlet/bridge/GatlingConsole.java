package dev.gauntlet.bridge;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import scala.Console$;

/**
 * Gatling's own console output. After the load it prints a table whose totals include the markers
 * of the verdict, and an assertion for each marker; Gauntlet's table shows both.
 */
public final class GatlingConsole {

  private GatlingConsole() {}

  /**
   * Suppresses Gatling's output on this thread. {@code System.out}, and therefore the output of a
   * simulation, is unaffected.
   */
  public static void silence() {
    Console$.MODULE$.setOutDirect(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }
}
