package dev.gauntlet.platform.data;

import io.vertx.core.Future;

/** The versions of a platform's PostgreSQL and Redis, as reported by the stores. */
public record StoreVersions(String postgresql, String redis) {

  private static final String REDIS_FIELD = "redis_version:";
  private static final String UNKNOWN = "of an unknown version";

  /** Queries both; a Redis may deny its user this command. */
  static Future<StoreVersions> ask(Database database, RedisConnections redis) {
    Future<String> server =
        database
            .sql()
            .first("SELECT current_setting('server_version')")
            .map(row -> firstWord(row.orElseThrow().getString(0)));
    Future<String> info =
        redis
            .run(commands -> commands.info("server"))
            .map(StoreVersions::redisVersion)
            .otherwise(UNKNOWN);
    return Future.all(server, info).map(both -> new StoreVersions(server.result(), info.result()));
  }

  /**
   * Returns the version without the name of a distribution, as in {@code 17.5 (Debian
   * 17.5-1.pgdg120+1)}.
   */
  static String firstWord(String version) {
    return version.split(" ", 2)[0];
  }

  static String redisVersion(String info) {
    return info.lines()
        .filter(line -> line.startsWith(REDIS_FIELD))
        .map(line -> line.substring(REDIS_FIELD.length()).strip())
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** Returns both versions, such as {@code PostgreSQL 17.11, Redis 6.2.11}. */
  @Override
  public String toString() {
    return "PostgreSQL " + postgresql + ", Redis " + redis;
  }
}
