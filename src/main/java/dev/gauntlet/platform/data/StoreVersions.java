package dev.gauntlet.platform.data;

import io.vertx.core.Future;

/** Which PostgreSQL and which Redis are behind a platform, as the stores themselves say. */
public record StoreVersions(String postgresql, String redis) {

  private static final String REDIS_FIELD = "redis_version:";
  private static final String UNKNOWN = "of an unknown version";

  /** Asks both; a Redis may forbid its user to ask. */
  static Future<StoreVersions> ask(Database database, LiveState redis) {
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

  /** A distribution adds a name of its own: {@code 17.5 (Debian 17.5-1.pgdg120+1)}. */
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

  /** Such as {@code PostgreSQL 17.11, Redis 6.2.11}. */
  @Override
  public String toString() {
    return "PostgreSQL " + postgresql + ", Redis " + redis;
  }
}
