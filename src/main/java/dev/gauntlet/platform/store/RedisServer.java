package dev.gauntlet.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A Redis server without persistence, on a loopback port, with a generated password. */
final class RedisServer {

  private static final String HOME = "redis";
  private static final String PID_FILE = "redis.pid";
  private static final int TRIES = 3;
  private static final long READY_NANOS = 5_000_000_000L;
  private static final int POLL_MILLIS = 10;

  private final Path home;
  private final Path binary;
  private final Path log;
  private final String password = UUID.randomUUID().toString();

  private RedisServer(Path runFolder, Path binary, Path log) {
    this.home = runFolder.resolve(HOME);
    this.binary = binary;
    this.log = log;
  }

  /**
   * Starts a server.
   *
   * @return its Redis URL, with the password
   */
  static String start(Path runFolder, Path binary, Path log)
      throws IOException, InterruptedException {
    RedisServer server = new RedisServer(runFolder, binary, log);
    StoreFolder.create(server.home);
    for (int i = 0; i < TRIES; i++) {
      int port = FreePort.any();
      if (server.launch(port)) {
        return "redis://:%s@127.0.0.1:%s".formatted(server.password, port);
      }
    }
    throw new StoreException(
        "Redis did not start: %s; it needs OpenSSL 3 on Linux x64; or use an external server with"
                .formatted(LogTail.of(log))
            + " --redis-url");
  }

  /** Returns the file in which the server of that folder writes its pid. */
  static Path pidFile(Path runFolder) {
    return runFolder.resolve(HOME).resolve(PID_FILE);
  }

  private boolean launch(int port) throws IOException, InterruptedException {
    Path file = home.resolve("redis.conf");
    Files.writeString(file, configuration(port));
    List<String> command = List.of(binary.toString(), file.toString());
    return StoreCommand.exitCode(command, log) == 0 && awaitReady(port);
  }

  private String configuration(int port) {
    return String.join(
        "\n",
        "bind 127.0.0.1",
        "port " + port,
        "requirepass " + password,
        "dir \"" + home + "\"",
        "logfile \"" + log + "\"",
        "save \"\"",
        "appendonly no",
        // A daemon has its own session, so a terminal's Ctrl-C does not reach it.
        "daemonize yes",
        "pidfile \"" + home.resolve(PID_FILE) + "\"",
        // Keeps the command line, by which the guard recognizes the process.
        "set-proc-title no",
        "");
  }

  private boolean awaitReady(int port) throws InterruptedException {
    long end = System.nanoTime() + READY_NANOS;
    while (System.nanoTime() < end) {
      if (acceptsPassword(port)) {
        return true;
      }
      Thread.sleep(POLL_MILLIS);
    }
    return false;
  }

  /** Returns whether the server on a port accepts this password; no other server does. */
  private boolean acceptsPassword(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(1000);
      OutputStream out = socket.getOutputStream();
      out.write(("AUTH " + password + "\r\n").getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return in.read() == '+';
    } catch (IOException notYet) {
      return false;
    }
  }
}
