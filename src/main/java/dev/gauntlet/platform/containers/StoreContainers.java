package dev.gauntlet.platform.containers;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** Empty PostgreSQL and Redis containers, reachable within the containers' network only. */
final class StoreContainers {

  /**
   * Six pools of the maximum size, since {@code cv} has one for each of its two instances, and 10
   * for migrations and the connections that PostgreSQL reserves.
   */
  private static final int MAX_CONNECTIONS = 3010;

  private static final String NAME = "platform";

  private StoreContainers() {}

  static GenericContainer<?> postgres(ContainerOptions options, String password) {
    return new GenericContainer<>(DockerImageName.parse(options.postgresImage()))
        .withEnv("POSTGRES_USER", NAME)
        .withEnv("POSTGRES_PASSWORD", password)
        .withEnv("POSTGRES_DB", NAME)
        .withCommand("postgres", "-c", "max_connections=" + MAX_CONNECTIONS)
        // Over TCP: while the image prepares the database, PostgreSQL listens on a local socket
        // only.
        .waitingFor(
            ContainerReadiness.byCommand("pg_isready", "-h", "127.0.0.1", "-U", NAME, "-d", NAME));
  }

  static String jdbcUrl(String password) {
    return "jdbc:postgresql://postgresql:5432/%s?user=%s&password=%s"
        .formatted(NAME, NAME, password);
  }

  static GenericContainer<?> redis(ContainerOptions options) {
    return new GenericContainer<>(DockerImageName.parse(options.redisImage()))
        .withCommand(
            "redis-server", "--bind", "0.0.0.0", "--protected-mode", "no", "--save", "",
            "--appendonly", "no")
        .waitingFor(ContainerReadiness.byCommand("redis-cli", "ping"));
  }
}
