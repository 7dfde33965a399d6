package dev.gauntlet.protocol.redis;

import dev.gauntlet.protocol.AccessCheck;
import dev.gauntlet.protocol.OpeningContext;
import dev.gauntlet.protocol.PlannedRequirement;
import dev.gauntlet.protocol.RequestScope;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import java.time.Duration;
import java.util.List;

/** The Redis of a run according to its configuration. */
record PlannedRedis(
    RedisRequirement requirement,
    RedisSettings settings,
    Duration connectTimeout,
    Duration requestTimeout)
    implements PlannedRequirement<RedisAccess> {

  @Override
  public List<RequestScope> requests() {
    return List.of(RequestScope.ofAll(RedisSettings.NAME, requirement.requests()));
  }

  @Override
  public String place() {
    return settings
        .url()
        .map(Object::toString)
        .orElse("the Redis of the embedded platform, which would be started");
  }

  /** Checks that the Redis answers and grants the users the required permissions. */
  @Override
  public void check(OpeningContext opening, AccessCheck trial) {
    new RedisAccessCheck(options(opening)).check(requirement.rights(), trial);
  }

  @Override
  public RedisAccess open(OpeningContext opening) {
    return new RedisAccess(options(opening), requestTimeout);
  }

  private RedisOptions options(OpeningContext opening) {
    return settings.options(opening.store(RedisSettings.NAME), connectTimeout).orElseThrow();
  }
}
