package dev.gauntlet.platform.ap;

import dev.gauntlet.platform.LocalPlatform;
import dev.gauntlet.platform.ReferencePlatform;
import dev.gauntlet.platform.http.FaultRules;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A platform in this JVM with access to its {@code AP} module. */
record ApPlatform(LocalPlatform local) implements AutoCloseable {

  ApClient client() {
    return new ApClient(local.baseUrl("ap"));
  }

  static ApClient client(ReferencePlatform platform) {
    return new ApClient(platform.baseUrls().get("ap"));
  }

  /** Starts another platform on the same stores, with a rate limiter. */
  ReferencePlatform startLimited() {
    return local.startAnother(Optional.empty(), true, FaultRules.none());
  }

  /** Starts another platform on the same stores, whose tokens expire soon. */
  ReferencePlatform startAnother(Duration accessTokenLife) {
    return local.startAnother(Optional.of(accessTokenLife), false, FaultRules.none());
  }

  void endRedis() {
    local.endRedis();
  }

  @Override
  public void close() throws SQLException {
    local.close();
  }

  /** Returns the first column of all rows. */
  List<String> query(String sql, Object... parameters) {
    return local.query("gauntlet_ap", sql, parameters);
  }
}
