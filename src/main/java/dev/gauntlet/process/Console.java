package dev.gauntlet.process;

import dev.gauntlet.report.PrintableText;
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

  public void print(String text) {
    out.println(PrintableText.of(text));
    out.flush();
  }
}
