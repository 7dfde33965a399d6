package dev.gauntlet.run.access;

import dev.gauntlet.audit.Audit;
import dev.gauntlet.audit.MessageMark;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.MeasuredRun;
import dev.gauntlet.protocol.RequirementAccess;
import dev.gauntlet.protocol.UnmetRequirementException;
import dev.gauntlet.protocol.redis.RedisAccessCheck;
import dev.gauntlet.protocol.redis.RedisSettings;
import dev.gauntlet.protocol.redis.client.ReceivedMessage;
import dev.gauntlet.protocol.redis.client.RedisClient;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import dev.gauntlet.protocol.websocket.WebSocketDsl;
import dev.gauntlet.protocol.websocket.WebSocketProtocolBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;

/** The audit of a run's pushes, with its observer in Redis and the sockets of the users. */
public final class PushAccess implements RequirementAccess {

  private static final String REDIS = RedisSettings.NAME;

  private final PlannedPushes planned;
  private final Map<String, URI> urls;
  private final Optional<RedisOptions> observed;
  private final Map<String, WebSocketProtocolBuilder> protocols = new HashMap<>();
  private Optional<RedisClient> redis = Optional.empty();
  private Recorder recorder;
  private Audit audit;

  /**
   * @param urls of the contracts, by their names
   * @param observed the Redis that pushes pass through, where it is known
   */
  PushAccess(PlannedPushes planned, Map<String, URI> urls, Optional<RedisOptions> observed) {
    this.planned = planned;
    this.urls = urls;
    this.observed = observed;
  }

  @Override
  public List<URI> urls() {
    return List.copyOf(urls.values());
  }

  /** Begins to audit pushes, and subscribes to those that pass through Redis. */
  @Override
  public synchronized void begin(MeasuredRun run) {
    recorder = run.recorder();
    AuditLimits limits = planned.limits();
    audit =
        new Audit(
            limits.options(Long.toHexString(ThreadLocalRandom.current().nextLong())),
            observed.isPresent() ? List.of(REDIS) : List.of(),
            new PushRecorder(recorder, Clock.system(), limits.lostAfter().toNanos()),
            System.nanoTime());
    recorder.auditedBy(audit);
    redis = observed.map(options -> listening(options, planned.channels(), audit));
  }

  private static RedisClient listening(RedisOptions options, List<String> channels, Audit audit) {
    RedisClient client = new RedisClient(options);
    try {
      client
          .user(message -> observed(message, audit))
          .subscribeToPatterns(channels, options.connectTimeout())
          .toCompletableFuture()
          .join();
      return client;
    } catch (CompletionException e) {
      client.close();
      throw new UnmetRequirementException(
          "cannot subscribe to the pushes in Redis: " + RedisAccessCheck.reason(e.getCause()));
    }
  }

  private static void observed(ReceivedMessage message, Audit audit) {
    MessageMark.in(message.payload())
        .ifPresent(mark -> audit.seen(REDIS, mark, message.receivedNanos()));
  }

  public synchronized Audit audit() {
    return audit;
  }

  /** Returns the WebSocket protocol for the users of a contract. */
  public synchronized WebSocketProtocolBuilder protocol(String contract) {
    return protocols.computeIfAbsent(
        contract,
        name ->
            WebSocketDsl.websocket
                .baseUrl(urls.get(name).toString())
                .options(planned.sockets())
                .timeout(planned.requestTimeout())
                .recorder(recorder));
  }

  @Override
  public synchronized void close() {
    redis.ifPresent(RedisClient::close);
  }
}
