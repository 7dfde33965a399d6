package dev.gauntlet.protocol.redis;

import dev.gauntlet.protocol.Planning;
import dev.gauntlet.protocol.ProtocolSection;
import dev.gauntlet.protocol.Requirement;
import dev.gauntlet.protocol.redis.client.RedisRight;
import java.util.Optional;
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
  public Optional<ProtocolSection> section() {
    return Optional.of(new RedisSection());
  }

  @Override
  public PlannedRedis plan(Planning planning) {
    RedisSettings settings = planning.part(RedisSettings.class);
    settings.check(planning);
    return new PlannedRedis(
        this, settings, planning.connectTimeout(), planning.requestTimeout());
  }
}
