package dev.gauntlet.run;

import java.io.PrintStream;

/** What a run says to the person in front of it. */
final class Console {

  private final PrintStream out;

  Console(PrintStream out) {
    this.out = out;
  }

  static Console standard() {
    return new Console(System.out);
  }

  void say(String text) {
    out.println(text);
    out.flush();
  }
}
