package dev.gauntlet.platform.store;

import dev.gauntlet.platform.process.TerminalSignals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The process that outlives a killed platform just long enough to end its stores and to remove its
 * folder. It is told the folder's name before the folder exists; the end of its input without a
 * farewell means that the platform was killed.
 */
public final class StoreGuard {

  /** What the platform says when it has cleaned up itself. */
  static final String FAREWELL = "farewell";

  /** A process that was just being started at the platform's death shows up within this time. */
  private static final long QUIET_MILLIS = 500;

  private static final long LIMIT_MILLIS = 10_000;
  private static final long STEP_MILLIS = 50;

  private StoreGuard() {}

  /** Reads the folder's name and waits; takes no arguments. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    TerminalSignals.ignore();
    BufferedReader platform =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String folder = platform.readLine();
    if (folder != null && !saysFarewell(platform) && RunFolder.isRunFolder(Path.of(folder))) {
      cleanUp(Path.of(folder));
    }
  }

  private static boolean saysFarewell(BufferedReader platform) {
    try {
      return FAREWELL.equals(platform.readLine());
    } catch (IOException broken) {
      return false;
    }
  }

  private static void cleanUp(Path folder) throws InterruptedException {
    StoreProcesses processes = new StoreProcesses(folder);
    long end = System.nanoTime() + LIMIT_MILLIS * 1_000_000;
    int quiet = 0;
    while (quiet < QUIET_MILLIS && System.nanoTime() < end) {
      processes.end();
      RunFolder.remove(folder);
      Thread.sleep(STEP_MILLIS);
      boolean nothingLeft = processes.alive().isEmpty() && Files.notExists(folder);
      quiet = nothingLeft ? quiet + (int) STEP_MILLIS : 0;
    }
  }
}
