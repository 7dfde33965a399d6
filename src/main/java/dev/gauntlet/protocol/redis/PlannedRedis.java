package dev.gauntlet.protocol.redis;

import dev.gauntlet.protocol.Opening;
import dev.gauntlet.protocol.PlannedRequirement;
import dev.gauntlet.protocol.RequestScope;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The Redis of a run, as it is configured. */
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
  public Set<String> sections() {
    return Set.of(RedisSettings.NAME);
  }

  @Override
  public String place() {
    return settings
        .url()
        .map(Object::toString)
        .orElse("the Redis of the embedded platform, which would be started");
  }

  /** It is open once it has answered, and lets the users do what they are to do. */
  @Override
  public RedisAccess open(Opening opening) {
    RedisOptions options =
        settings.options(opening.store(RedisSettings.NAME), connectTimeout).orElseThrow();
    new RedisAdmission(options).check(requirement.rights());
    return new RedisAccess(options, requestTimeout);
  }
}
