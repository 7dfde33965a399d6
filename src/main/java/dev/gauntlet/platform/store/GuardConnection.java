package dev.gauntlet.platform.store;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The platform's end of the connection to its {@link StoreGuard}. The operating system closes it
 * when the platform dies, for any reason. It is a socket and not a pipe, since a pipe would make
 * the guard a child process, which a kill of the platform's process tree would kill, too.
 */
final class GuardConnection implements AutoCloseable {

  private static final int ARRIVAL_MILLIS = 20_000;
  private static final int LEAVE_MILLIS = 2_000;

  private final ServerSocket door;
  private final Path folder;
  private Socket guard;

  private GuardConnection(ServerSocket door, Path folder) {
    this.door = door;
    this.folder = folder;
  }

  /** Starts a guard for {@code folder}, which must not exist yet. Returns within milliseconds. */
  static GuardConnection watch(Path folder) throws IOException, InterruptedException {
    ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    door.setSoTimeout(ARRIVAL_MILLIS);
    // The shell exits at once, so the guard in its background is no child of this process.
    List<String> command = new ArrayList<>();
    Collections.addAll(command, "sh", "-c", "\"$@\" < /dev/null > /dev/null 2>&1 &", "sh");
    command.addAll(ownSession());
    command.addAll(java());
    Collections.addAll(command, folder.toString(), Integer.toString(door.getLocalPort()));
    new ProcessBuilder(command).start().waitFor();
    return new GuardConnection(door, folder);
  }

  /**
   * Returns when the guard is connected.
   *
   * @throws IOException if it does not connect within 20 s
   */
  void awaitArrival() throws IOException {
    guard = door.accept();
    guard.setSoTimeout(LEAVE_MILLIS);
    sendLine(folder.toString());
  }

  /** Dismisses the guard, since the folder is clean. Waits until it has exited, at most 2 s. */
  @Override
  public void close() {
    try {
      if (guard == null) {
        awaitArrival();
      }
      sendLine(StoreGuard.FAREWELL);
      guard.getInputStream().transferTo(OutputStream.nullOutputStream());
      guard.close();
      door.close();
    } catch (IOException gone) {
      // The guard was killed or is slow to exit; it has nothing left to do.
    }
  }

  private void sendLine(String line) throws IOException {
    guard.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the prefix for a session of its own, which a kill of the platform's process group does
   * not reach.
   */
  private static List<String> ownSession() {
    for (String bin : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path setsid = Path.of(bin, "setsid");
      if (Files.isExecutable(setsid)) {
        return List.of(setsid.toString());
      }
    }
    return List.of();
  }

  private static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx16m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "-cp",
        ownClasses(),
        StoreGuard.class.getName());
  }

  private static String ownClasses() {
    try {
      return Path.of(StoreGuard.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new StoreException("the location of Gauntlet's classes is not a valid path", e);
    }
  }
}
