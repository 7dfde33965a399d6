package dev.gauntlet.protocol.redis;

import dev.gauntlet.protocol.PlanningContext;
import dev.gauntlet.protocol.ProtocolSection;
import dev.gauntlet.protocol.Requirement;
import dev.gauntlet.protocol.redis.client.RedisPermission;
import java.util.Optional;
import java.util.Set;

/**
 * The requirement of a Redis that users access directly: that of {@code target.redis}, or that of
 * the embedded platform.
 *
 * @param requests the names of the requests that users send to it
 * @param rights the permissions that users need
 */
public record RedisRequirement(Set<String> requests, Set<RedisPermission> rights)
    implements Requirement<RedisAccess> {

  @Override
  public Optional<ProtocolSection> section() {
    return Optional.of(new RedisSection());
  }

  @Override
  public PlannedRedis plan(PlanningContext planning) {
    RedisSettings settings = planning.part(RedisSettings.class);
    settings.check(planning);
    return new PlannedRedis(
        this, settings, planning.connectTimeout(), planning.requestTimeout());
  }
}
