package dev.gauntlet.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A PostgreSQL server with an empty database, on a loopback port, with a generated password. It is
 * as durable as in production (fsync and synchronous commit are on), so that the load is realistic.
 */
final class PostgresServer {

  private static final String HOME = "postgresql";
  private static final String DATA = "data";
  private static final String USER = "platform";
  private static final String DATABASE = "postgres";
  private static final int TRIES = 3;

  private final Path home;
  private final Path log;
  private final Path binaries;
  private final UnprivilegedPostgres way;
  private final String password = UUID.randomUUID().toString();

  private PostgresServer(Path runFolder, Path binaries, Path log, UnprivilegedPostgres way)
      throws IOException {
    this.home = runFolder.resolve(HOME);
    this.log = log;
    this.way = way;
    this.binaries = way.prepare(binaries, home);
  }

  /**
   * Creates and starts a server.
   *
   * @param way how to run it if this user is root
   * @return its JDBC URL, with user and password
   */
  static String start(
      Path runFolder, Path binaries, Path log, int maxConnections, UnprivilegedPostgres way)
      throws IOException, InterruptedException {
    PostgresServer server = new PostgresServer(runFolder, binaries, log, way);
    server.initialise();
    return server.launch(maxConnections);
  }

  /** Returns the file in which the server of that folder writes its pid. */
  static Path pidFile(Path runFolder) {
    return runFolder.resolve(HOME).resolve(DATA).resolve("postmaster.pid");
  }

  private void initialise() throws IOException, InterruptedException {
    Path passwordFile = home.resolve("password");
    Files.writeString(passwordFile, password);
    run(
        Stream.of(
            binary("initdb"),
            "-D",
            data(),
            "-U",
            USER,
            "--pwfile=" + passwordFile,
            "-A",
            "scram-sha-256",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-instructions",
            // The empty cluster need not survive a crash of the machine.
            "--no-sync",
            // The password is random and long, so iterations would only slow down each connection.
            "-c",
            "scram_iterations=1"));
    Files.delete(passwordFile);
  }

  private String launch(int maxConnections) throws IOException, InterruptedException {
    for (int i = 1; i < TRIES; i++) {
      int port = FreePort.any();
      if (exitCode(startCommand(port, maxConnections)) == 0) {
        return url(port);
      }
    }
    int port = FreePort.any();
    run(startCommand(port, maxConnections));
    return url(port);
  }

  private Stream<String> startCommand(int port, int maxConnections) {
    String options =
        "-p %s -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=%s"
            .formatted(port, maxConnections);
    // pg_ctl gives the server its own session, so a terminal's Ctrl-C does not reach it.
    return Stream.of(binary("pg_ctl"), "start", "-w", "-s", "-D", data(), "-o", options);
  }

  private void run(Stream<String> command) throws IOException, InterruptedException {
    if (exitCode(command) != 0) {
      throw new StoreException("PostgreSQL did not start: " + LogTail.of(log));
    }
  }

  private int exitCode(Stream<String> command) throws IOException, InterruptedException {
    return StoreCommand.exitCode(way.command(command.toList()), log);
  }

  private String binary(String name) {
    return binaries.resolve("bin").resolve(name).toString();
  }

  private String data() {
    return home.resolve(DATA).toString();
  }

  private String url(int port) {
    return "jdbc:postgresql://127.0.0.1:%s/%s?user=%s&password=%s"
        .formatted(port, DATABASE, USER, password);
  }
}
