package dev.gauntlet.process;

import dev.gauntlet.report.Printable;
import java.io.PrintStream;

/** The console output of a run. */
public final class Console {

  private final PrintStream out;

  public Console(PrintStream out) {
    this.out = out;
  }

  public static Console standard() {
    return new Console(System.out);
  }

  public void say(String text) {
    out.println(Printable.of(text));
    out.flush();
  }
}
