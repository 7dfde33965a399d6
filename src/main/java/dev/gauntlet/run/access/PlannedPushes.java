package dev.gauntlet.run.access;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.protocol.Opening;
import dev.gauntlet.protocol.PlannedRequirement;
import dev.gauntlet.protocol.RequestScope;
import dev.gauntlet.protocol.redis.RedisSettings;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import dev.gauntlet.protocol.websocket.client.SocketOptions;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the pushes of a run are watched.
 *
 * @param names of the requests that are made beside the contracts' operations
 * @param contracts by their names
 * @param limits after which pushes are late and lost
 * @param redis behind the platform, where it is known
 */
record PlannedPushes(
    Set<String> names,
    Map<String, Contract> contracts,
    AuditLimits limits,
    SocketOptions sockets,
    Duration requestTimeout,
    RedisSettings redis)
    implements PlannedRequirement<PushAccess> {

  /** Among what is called where pushes are audited. */
  private static final String AUDIT = "audit";

  @Override
  public List<RequestScope> requests() {
    return Stream.concat(
            contracts.keySet().stream().map(name -> RequestScope.ofAll(name, names)),
            Stream.of(new RequestScope(AUDIT, Set.of(), names)))
        .toList();
  }

  @Override
  public Set<String> sections() {
    return Set.of(RedisSettings.NAME);
  }

  /** Where their contracts are. */
  @Override
  public String place() {
    return "";
  }

  /** The channels of the Redis through which they go, if through any. */
  List<String> channels() {
    return contracts.values().stream()
        .flatMap(contract -> contract.pushes().stream())
        .flatMap(push -> push.redisChannels().stream())
        .toList();
  }

  @Override
  public PushAccess open(Opening opening) {
    Map<String, URI> urls = new LinkedHashMap<>();
    contracts.keySet().forEach(name -> urls.put(name, opening.url(name)));
    Optional<RedisOptions> heard =
        redis.options(opening.store(RedisSettings.NAME), sockets.connectTimeout());
    return new PushAccess(this, urls, heard.filter(known -> !channels().isEmpty()));
  }
}
