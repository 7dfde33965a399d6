package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.ChannelListener;
import dev.gauntlet.platform.LocalPlatform;
import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.data.Database;
import dev.gauntlet.platform.data.RedisConnections;
import dev.gauntlet.platform.http.FaultRules;
import io.lettuce.core.api.sync.RedisCommands;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A platform in this JVM with access to its {@code MA} module. */
final class MaPlatform implements AutoCloseable {

  private static final String SCHEMA = "gauntlet_ma";

  private final LocalPlatform local;

  MaPlatform(LocalPlatform local) {
    this.local = local;
  }

  static MaPlatform start() {
    return new MaPlatform(LocalPlatform.start());
  }

  /** Starts another platform on the same stores. */
  ReferencePlatform startAnother(Duration accessTokenLife) {
    return local.startAnother(Optional.of(accessTokenLife), false, FaultRules.none());
  }

  /** Starts another platform on the same stores, with faults. */
  ReferencePlatform startAnother(FaultRules faults) {
    return local.startAnother(Optional.empty(), false, faults);
  }

  String baseUrl() {
    return local.baseUrl("ma");
  }

  MaClient client() {
    return new MaClient(local.baseUrl("ma"));
  }

  RedisCommands<String, String> redis() {
    return local.redis().sync();
  }

  ChannelListener listen(String channel) {
    return new ChannelListener(local.redisClient(), channel);
  }

  /** Returns the first column of all rows. */
  List<String> query(String sql, Object... parameters) {
    return local.query(SCHEMA, sql, parameters);
  }

  /** Runs the job that the platform runs every 30 s. */
  void sweepOnce() {
    Vertx vertx = Vertx.vertx();
    RedisConnections state = new RedisConnections(vertx);
    state.connect(local.redisUrl(), 1);
    Database pool = Database.open(vertx, local.jdbcUrl(), SCHEMA, 1);
    new StaleWorkerSweep(pool.sql(), new LiveWorkers(state))
        .sweep()
        .toCompletionStage()
        .toCompletableFuture()
        .join();
    state.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  void endRedis() {
    local.endRedis();
  }

  void endDatabase() throws Exception {
    String pid = query("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)").get(0);
    new ProcessBuilder("sh", "-c", "kill -QUIT " + pid).start().waitFor();
  }

  @Override
  public void close() throws SQLException {
    local.close();
  }
}
