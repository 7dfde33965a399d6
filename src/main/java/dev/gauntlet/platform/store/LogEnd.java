package dev.gauntlet.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a store's log, for a message that says why the store failed. */
final class LogEnd {

  private static final int LINES = 3;

  private LogEnd() {}

  /** The last lines in one, and the log's name. */
  static String of(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
      return String.join(" | ", last) + " (" + log + ")";
    } catch (IOException e) {
      return "its log " + log + " can't be read";
    }
  }
}
