package dev.gauntlet.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a store's log, for a message about the store's failure. */
final class LogTail {

  private static final int LINES = 3;

  private LogTail() {}

  /** Returns the last lines joined in one, and the path of the log. */
  static String of(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
      return String.join(" | ", last) + " (" + log + ")";
    } catch (IOException e) {
      return "its log " + log + " cannot be read";
    }
  }
}
