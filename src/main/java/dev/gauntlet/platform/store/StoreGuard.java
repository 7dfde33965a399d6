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
 * The process that outlives a killed platform just long enough to end its stores and to remove its
 * folder. It knows the folder's name before the folder exists; the end of its connection without a
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

  /** Takes the folder and the platform's port. */
  public static void main(String[] arguments) throws InterruptedException {
    TerminalSignals.ignore();
    Path folder = Path.of(arguments[0]);
    if (!RunFolder.isRunFolder(folder)) {
      throw new IllegalArgumentException(folder + " is not a platform's folder");
    }
    rehearse();
    if (!saysFarewell(folder, Integer.parseInt(arguments[1]))) {
      cleanUp(folder);
    }
  }

  /**
   * Does for nobody's folder what is to be done at the end, since a class is loaded when it is
   * first used: by then a build may have replaced ours, or somebody removed the project.
   */
  private static void rehearse() {
    Path nobodys = RunFolder.name();
    new StoreProcesses(nobodys).end();
    RunFolder.remove(nobodys);
  }

  /** Waits for the platform's end; nobody at its port, or a stranger, means that it has gone. */
  private static boolean saysFarewell(Path folder, int port) {
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
      RunFolder.remove(folder);
      Thread.sleep(STEP_MILLIS);
      boolean nothingLeft = processes.alive().isEmpty() && Files.notExists(folder);
      quiet = nothingLeft ? quiet + (int) STEP_MILLIS : 0;
    }
  }
}
