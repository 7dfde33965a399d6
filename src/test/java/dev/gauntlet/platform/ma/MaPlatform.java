package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.PlatformOptions;
import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.data.Database;
import dev.gauntlet.platform.data.LiveState;
import dev.gauntlet.platform.http.Faults;
import dev.gauntlet.platform.store.EmbeddedStores;
import dev.gauntlet.platform.store.StoreOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A platform in this JVM on embedded stores, with a look behind its back into both. */
final class MaPlatform implements AutoCloseable {

  static final Duration ACCESS_TOKEN_LIFE = Duration.ofMinutes(15);

  private final EmbeddedStores stores;
  private final ReferencePlatform platform;
  private final RedisClient redisClient;
  private final StatefulRedisConnection<String, String> redis;
  private final Connection database;

  private MaPlatform() throws SQLException {
    Path cache = StoreOptions.defaultCache(System.getenv());
    stores = EmbeddedStores.start(new StoreOptions(true, true, 60, cache, Optional.empty()));
    platform = startAnother(ACCESS_TOKEN_LIFE);
    redisClient = RedisClient.create(stores.redisUrl().orElseThrow());
    redis = redisClient.connect();
    database = DriverManager.getConnection(stores.jdbcUrl().orElseThrow());
    database.setSchema("gauntlet_ma");
  }

  static MaPlatform start() {
    try {
      return new MaPlatform();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One more platform on the same stores. */
  ReferencePlatform startAnother(Duration accessTokenLife) {
    return startAnother(accessTokenLife, Faults.none());
  }

  /** One more platform on the same stores, that misbehaves. */
  ReferencePlatform startAnother(Duration accessTokenLife, Faults faults) {
    return ReferencePlatform.start(
        new PlatformOptions(
            "127.0.0.1",
            0,
            stores.jdbcUrl(),
            stores.redisUrl(),
            10,
            2,
            new MaOptions(4, accessTokenLife, Duration.ofHours(1)),
            faults,
            Optional.empty(),
            StoreOptions.defaultCache(System.getenv())));
  }

  MaClient client() {
    return new MaClient(platform.baseUrls().get("ma"));
  }

  RedisCommands<String, String> redis() {
    return redis.sync();
  }

  MaListener listen(String channel) {
    return new MaListener(redisClient, channel);
  }

  /** The first column of all rows. */
  List<String> query(String sql, Object... parameters) {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<String> values = new ArrayList<>();
      if (statement.execute()) {
        ResultSet rows = statement.getResultSet();
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the platform does every 30 s. */
  void sweepOnce() {
    Vertx vertx = Vertx.vertx();
    LiveState state = new LiveState(vertx);
    state.connect(stores.redisUrl().orElseThrow(), 1);
    Database pool = Database.open(vertx, stores.jdbcUrl().orElseThrow(), "gauntlet_ma", 1);
    new StaleWorkerSweep(pool.sql(), new LiveWorkers(state))
        .sweep()
        .toCompletionStage()
        .toCompletableFuture()
        .join();
    state.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  void endRedis() {
    redis.async().shutdown(false);
  }

  void endDatabase() throws Exception {
    String pid = query("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)").get(0);
    new ProcessBuilder("sh", "-c", "kill -QUIT " + pid).start().waitFor();
  }

  @Override
  public void close() throws SQLException {
    redisClient.shutdown();
    database.close();
    platform.close();
    stores.close();
  }
}
