package dev.gauntlet.run.access;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.protocol.AccessCheck;
import dev.gauntlet.protocol.OpeningContext;
import dev.gauntlet.protocol.PlannedRequirement;
import dev.gauntlet.protocol.ProtocolSection;
import dev.gauntlet.protocol.RequestScope;
import dev.gauntlet.protocol.redis.RedisAccessCheck;
import dev.gauntlet.protocol.redis.RedisSection;
import dev.gauntlet.protocol.redis.RedisSettings;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import dev.gauntlet.protocol.redis.client.RedisPermission;
import dev.gauntlet.protocol.websocket.client.SocketOptions;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The planned audit of the pushes of a run.
 *
 * @param names of the requests that are made in addition to the contracts' operations
 * @param contracts by their names
 * @param limits the times after which pushes are late and lost
 * @param redis the Redis behind the platform, where its URL is known
 */
record PlannedPushes(
    Set<String> names,
    Map<String, Contract> contracts,
    AuditLimits limits,
    SocketOptions sockets,
    Duration requestTimeout,
    RedisSettings redis)
    implements PlannedRequirement<PushAccess> {

  /** The section of the objectives for audited pushes. */
  private static final String AUDIT = "audit";

  @Override
  public List<RequestScope> requests() {
    return Stream.concat(
            contracts.keySet().stream().map(name -> RequestScope.ofAll(name, names)),
            Stream.of(new RequestScope(AUDIT, Set.of(), names)))
        .toList();
  }

  @Override
  public Set<ProtocolSection> sections() {
    return Set.of(new RedisSection());
  }

  /**
   * Returns the Redis where pushes are read as well; the places of the contracts are reported by
   * them.
   */
  @Override
  public String place() {
    return redis
        .url()
        .filter(url -> !channels().isEmpty())
        .map(url -> "pushes are read at %s too".formatted(url))
        .orElse("");
  }

  /** Returns the channels of the Redis that pushes pass through; empty if there are none. */
  List<String> channels() {
    return contracts.values().stream()
        .flatMap(contract -> contract.pushes().stream())
        .flatMap(push -> push.redisChannels().stream())
        .toList();
  }

  /** Checks the access to Redis, whose errors would otherwise be found only after all log-ins. */
  @Override
  public void check(OpeningContext opening, AccessCheck accessCheck) {
    Set<RedisPermission> rights =
        channels().stream().map(RedisPermission::toSubscribeToPattern).collect(Collectors.toSet());
    observed(opening)
        .ifPresent(options -> new RedisAccessCheck(options).check(rights, accessCheck));
  }

  @Override
  public PushAccess open(OpeningContext opening) {
    Map<String, URI> urls = new LinkedHashMap<>();
    contracts.keySet().forEach(name -> urls.put(name, opening.url(name)));
    return new PushAccess(this, urls, observed(opening));
  }

  private Optional<RedisOptions> observed(OpeningContext opening) {
    return redis
        .options(opening.store(RedisSettings.NAME), sockets.connectTimeout())
        .filter(known -> !channels().isEmpty());
  }
}
