package dev.gauntlet.platform.store;

import dev.gauntlet.platform.process.TerminalSignals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The main class of the guard, a process that outlives a killed platform to end its stores and
 * remove its folder. It knows the folder's name before the folder exists. If its connection ends
 * without a farewell, the platform was killed.
 */
public final class StoreGuard {

  /** The line that the platform sends after it has cleaned up itself. */
  static final String FAREWELL = "farewell";

  /** The time within which a process appears that was being started when the platform died. */
  private static final long QUIET_MILLIS = 500;

  private static final long LIMIT_MILLIS = 10_000;
  private static final long STEP_MILLIS = 50;

  private StoreGuard() {}

  /**
   * Runs the guard.
   *
   * @param arguments the folder and the platform's port
   */
  public static void main(String[] arguments) throws InterruptedException {
    TerminalSignals.ignore();
    Path folder = Path.of(arguments[0]);
    if (!StoreFolder.isRunFolder(folder)) {
      throw new IllegalArgumentException(folder + " is not a platform's folder");
    }
    rehearse();
    if (!receivesFarewell(folder, Integer.parseInt(arguments[1]))) {
      cleanUp(folder);
    }
  }

  /**
   * Runs the clean-up for a folder that does not exist, so that all its classes are loaded: a build
   * may replace or remove them before they are needed.
   */
  private static void rehearse() {
    Path unused = StoreFolder.name();
    new StoreProcesses(unused).end();
    StoreFolder.remove(unused);
  }

  /**
   * Waits for the platform's end. A failed connection, or another process on the port, means that
   * the platform is gone.
   */
  private static boolean receivesFarewell(Path folder, int port) {
    try (Socket platform = new Socket(InetAddress.getLoopbackAddress(), port);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(platform.getInputStream(), StandardCharsets.UTF_8))) {
      return folder.toString().equals(lines.readLine()) && FAREWELL.equals(lines.readLine());
    } catch (IOException gone) {
      return false;
    }
  }

  private static void cleanUp(Path folder) throws InterruptedException {
    StoreProcesses processes = new StoreProcesses(folder);
    long end = System.nanoTime() + LIMIT_MILLIS * 1_000_000;
    int quiet = 0;
    while (quiet < QUIET_MILLIS && System.nanoTime() < end) {
      processes.end();
      StoreFolder.remove(folder);
      Thread.sleep(STEP_MILLIS);
      boolean nothingLeft = processes.alive().isEmpty() && Files.notExists(folder);
      quiet = nothingLeft ? quiet + (int) STEP_MILLIS : 0;
    }
  }
}
