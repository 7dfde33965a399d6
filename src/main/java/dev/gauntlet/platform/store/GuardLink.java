package dev.gauntlet.platform.store;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The platform's end of the pipe to its {@link StoreGuard}. */
final class GuardLink implements AutoCloseable {

  private final Process guard;

  private GuardLink(Process guard) {
    this.guard = guard;
  }

  /** Starts a guard for {@code folder}, which must not exist yet. Returns at once. */
  static GuardLink watch(Path folder) throws IOException {
    Process guard =
        new ProcessBuilder(command())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    // The pipe keeps the line until the guard's JVM is up, even when we are dead by then.
    tell(guard, folder.toString());
    return new GuardLink(guard);
  }

  /** Dismisses the guard: the folder is clean. Waits until it has gone, at most 2 s. */
  @Override
  public void close() {
    try {
      tell(guard, StoreGuard.FAREWELL);
      guard.getOutputStream().close();
      guard.waitFor(2, TimeUnit.SECONDS);
    } catch (IOException gone) {
      // Somebody ended the guard; there is nothing left for it to do.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void tell(Process guard, String line) throws IOException {
    OutputStream pipe = guard.getOutputStream();
    pipe.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    pipe.flush();
  }

  private static List<String> command() {
    List<String> command = new ArrayList<>(ownSession());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Collections.addAll(
        command, "-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");
    Collections.addAll(command, "-cp", ownClasses(), StoreGuard.class.getName());
    return command;
  }

  /** In a session of its own, a kill of the platform's whole process group misses the guard. */
  private static List<String> ownSession() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path setsid = Path.of(folder, "setsid");
      if (Files.isExecutable(setsid)) {
        return List.of(setsid.toString());
      }
    }
    return List.of();
  }

  private static String ownClasses() {
    try {
      return Path.of(
              StoreGuard.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new StoreException("the class path of Gauntlet has no usable place", e);
    }
  }
}
