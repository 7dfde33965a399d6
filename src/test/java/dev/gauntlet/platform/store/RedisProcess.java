package dev.gauntlet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.secure.Certificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A real Redis, configured by a test, which may kill it and restart it on the same port. It ends
 * with the test's JVM, even after a kill: the pipe to its parent shell is closed.
 */
public final class RedisProcess implements AutoCloseable {

  private static final String UNTIL_INPUT_ENDS = "\"$@\" & cat > /dev/null; kill -9 $!; wait";

  private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

  private final int port;
  private final Path folder;
  private final List<String> command;
  private Process process;

  private RedisProcess(Path folder, int port, List<String> settings) throws IOException {
    this.folder = folder;
    this.port = port;
    Path file = folder.resolve("redis.conf");
    Files.write(file, settings);
    this.command =
        List.of("sh", "-c", UNTIL_INPUT_ENDS, "sh", binary().toString(), file.toString());
  }

  /** Creates a Redis without TLS; settings are lines of its configuration. */
  public static RedisProcess plain(Path folder, String... settings) throws Exception {
    int port = FreePort.any();
    return started(folder, port, List.of("port " + port), settings);
  }

  /** Creates a Redis that accepts TLS only. */
  public static RedisProcess secure(Path folder, Certificates certificates, String... settings)
      throws Exception {
    int port = FreePort.any();
    List<String> tls =
        List.of(
            "port 0",
            "tls-port " + port,
            "tls-ca-cert-file " + certificates.authority(),
            "tls-cert-file " + certificates.certificate("server"),
            "tls-key-file " + certificates.key("server"));
    return started(folder, port, tls, settings);
  }

  private static RedisProcess started(Path folder, int port, List<String> own, String... settings)
      throws Exception {
    List<String> lines = new ArrayList<>(own);
    lines.addAll(List.of("bind 127.0.0.1", "save \"\"", "appendonly no", "dir " + folder));
    lines.addAll(List.of(settings));
    RedisProcess redis = new RedisProcess(folder, port, lines);
    redis.start();
    return redis;
  }

  /** Returns the executable of the embedded store, which its first start unpacks. */
  private static Path binary() {
    StoreOptions options =
        new StoreOptions(
            false, true, 1, StoreOptions.defaultCache(System.getenv()), Optional.empty());
    return EmbeddedStores.redisBinary(options, SupportedMachine.here());
  }

  public int port() {
    return port;
  }

  /** Starts it without data and waits until it accepts connections. */
  public void start() throws Exception {
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("redis.log").toFile()))
            .start();
    long end = System.nanoTime() + TIME_LIMIT.toNanos();
    while (!takesConnections()) {
      assertThat(process.isAlive() && System.nanoTime() < end)
          .as(Files.readString(folder.resolve("redis.log")))
          .isTrue();
      Thread.sleep(20);
    }
  }

  private boolean takesConnections() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Kills the Redis like {@code kill -9}. */
  public void kill() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
