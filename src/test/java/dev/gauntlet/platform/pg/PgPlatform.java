package dev.gauntlet.platform.pg;

import dev.gauntlet.platform.LocalPlatform;
import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.model.ModelOptions;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.List;

/** A platform in this JVM with access to its {@code PG} module. */
record PgPlatform(LocalPlatform local) {

  /** A mock model that sends a token and then none for 20 s. */
  static final ModelOptions ENDLESS =
      ModelOptions.DEFAULT.with("first-token", "1ms").with("token-gap", "20s");

  /** Returns a new user of this platform. */
  PgUser newUser() {
    return PgUser.signUp(local.baseUrl("pg"));
  }

  static PgUser newUser(ReferencePlatform platform) {
    return PgUser.signUp(platform.baseUrls().get("pg"));
  }

  /** Starts another platform on the same stores. */
  ReferencePlatform startAnother(ModelOptions model, String faults) {
    return local.startAnother(model, faults);
  }

  RedisCommands<String, String> redis() {
    return local.redis().sync();
  }

  /** Returns the first column of all rows. */
  List<String> query(String sql, Object... parameters) {
    return local.query("gauntlet_pg", sql, parameters);
  }
}
