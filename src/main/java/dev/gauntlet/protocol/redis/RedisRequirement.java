package dev.gauntlet.protocol.redis;

import dev.gauntlet.config.Settings;
import dev.gauntlet.protocol.Planning;
import dev.gauntlet.protocol.Requirement;
import dev.gauntlet.protocol.redis.client.RedisRight;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * A Redis to which users send directly: that of {@code target.redis}, or the embedded platform's own.
 *
 * @param requests that users make there, by their names
 * @param rights that they must have
 */
public record RedisRequirement(Set<String> requests, Set<RedisRight> rights)
    implements Requirement<RedisAccess> {

  @Override
  public Map<String, URI> elsewhere(Settings settings) {
    return RedisSettings.read(settings).url().map(url -> Map.of("Redis", url)).orElse(Map.of());
  }

  @Override
  public PlannedRedis plan(Planning planning) {
    RedisSettings settings = RedisSettings.read(planning.settings());
    settings.check(planning);
    return new PlannedRedis(
        this, settings, planning.connectTimeout(), planning.requestTimeout());
  }
}
