package dev.gauntlet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store guard in its own process; the test plays the platform. */
class StoreGuardIT {

  private static final int PATIENCE_MILLIS = 20_000;

  @TempDir private Path temp;

  @Test
  void guardCleansUpWithoutItsClassFiles() throws Exception {
    Path classes = copyOfOurClasses();
    Path folder = temp.resolve("gauntlet-platform-1");
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      door.setSoTimeout(PATIENCE_MILLIS);
      Process guard = guard(classes, folder, door.getLocalPort());
      try (Socket platform = door.accept()) {
        platform.getOutputStream().write((folder + "\n").getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(folder.resolve("redis"));
        StoreFolder.remove(classes);
      }
      assertThat(guard.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
      assertThat(folder).as(Files.readString(temp.resolve("output"))).doesNotExist();
    }
  }

  private Process guard(Path classes, Path folder, int port) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes.toString(),
            StoreGuard.class.getName(),
            folder.toString(),
            Integer.toString(port))
        .redirectErrorStream(true)
        .redirectOutput(temp.resolve("output").toFile())
        .start();
  }

  private Path copyOfOurClasses() throws Exception {
    Path ours =
        Path.of(StoreGuard.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path copy = temp.resolve("classes");
    try (Stream<Path> files = Files.walk(ours.resolve("dev/gauntlet/platform"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(ours.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return copy;
  }
}
