package dev.gauntlet.platform;

import dev.gauntlet.platform.auth.LoginOptions;
import dev.gauntlet.platform.http.FaultRules;
import dev.gauntlet.platform.model.ModelOptions;
import dev.gauntlet.platform.module.ConversationLimits;
import dev.gauntlet.platform.store.EmbeddedStores;
import dev.gauntlet.platform.store.StoreOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A platform in this JVM on embedded stores, with direct access to both stores. */
public final class LocalPlatform implements AutoCloseable {

  /** A mock model whose answers have five tokens and no delays. */
  public static final ModelOptions IMMEDIATE =
      ModelOptions.DEFAULT.with("immediate", "true").with("length", "5");

  private final EmbeddedStores stores;
  private final ReferencePlatform platform;
  private final RedisClient redisClient;
  private final StatefulRedisConnection<String, String> redis;
  private final Connection database;

  private LocalPlatform() throws SQLException {
    stores =
        EmbeddedStores.start(
            new StoreOptions(
                true, true, 100, StoreOptions.defaultCache(System.getenv()), Optional.empty()));
    platform = startAnother(Optional.empty(), false, FaultRules.none());
    redisClient = RedisClient.create(redisUrl());
    redis = redisClient.connect();
    database = DriverManager.getConnection(jdbcUrl());
  }

  public static LocalPlatform start() {
    try {
      return new LocalPlatform();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts another platform on the same stores. */
  public ReferencePlatform startAnother(
      Optional<Duration> accessTokenLife, boolean rateLimited, FaultRules faults) {
    return startAnother(
        new PlatformOptions.Behaviour(
            new LoginOptions(4, accessTokenLife, Duration.ofHours(1)),
            rateLimited,
            IMMEDIATE,
            ConversationLimits.DEFAULT,
            faults));
  }

  /** Starts another platform on the same stores, with these limits on conversations. */
  public ReferencePlatform startAnother(ConversationLimits limits, String faults) {
    return startAnother(
        new PlatformOptions.Behaviour(
            new LoginOptions(4, Optional.empty(), Duration.ofHours(1)),
            false,
            IMMEDIATE,
            limits,
            rules(faults)));
  }

  /** Starts another platform on the same stores, with a mock model and faults. */
  public ReferencePlatform startAnother(ModelOptions model, String faults) {
    return startAnother(
        new PlatformOptions.Behaviour(
            new LoginOptions(4, Optional.empty(), Duration.ofHours(1)),
            false,
            model,
            ConversationLimits.DEFAULT,
            rules(faults)));
  }

  private static FaultRules rules(String faults) {
    List<String> problems = new ArrayList<>();
    FaultRules rules = faults.isEmpty() ? FaultRules.none() : FaultRules.parse(faults, problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
    return rules;
  }

  private ReferencePlatform startAnother(PlatformOptions.Behaviour behaviour) {
    return ReferencePlatform.start(
        new PlatformOptions(
            new PlatformOptions.Listening("127.0.0.1", Map.of()),
            new PlatformOptions.Connections(stores.jdbcUrl(), stores.redisUrl(), 10, 2),
            behaviour,
            Optional.empty(),
            StoreOptions.defaultCache(System.getenv())),
        PlatformModules.BUILT_IN);
  }

  public String baseUrl(String contract) {
    return platform.baseUrls().get(contract);
  }

  public String jdbcUrl() {
    return stores.jdbcUrl().orElseThrow();
  }

  public String redisUrl() {
    return stores.redisUrl().orElseThrow();
  }

  public RedisClient redisClient() {
    return redisClient;
  }

  public StatefulRedisConnection<String, String> redis() {
    return redis;
  }

  /** Returns the first column of all rows. */
  public List<String> query(String schema, String sql, Object... parameters) {
    try {
      database.setSchema(schema);
      try (PreparedStatement statement = database.prepareStatement(sql)) {
        for (int i = 0; i < parameters.length; i++) {
          statement.setObject(i + 1, parameters[i]);
        }
        return statement.execute() ? firstColumn(statement.getResultSet()) : List.of();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void endRedis() {
    redis.async().shutdown(false);
  }

  private static List<String> firstColumn(ResultSet rows) throws SQLException {
    List<String> values = new ArrayList<>();
    while (rows.next()) {
      values.add(rows.getString(1));
    }
    return values;
  }

  @Override
  public void close() throws SQLException {
    redisClient.shutdown();
    database.close();
    platform.close();
    stores.close();
  }
}
