package dev.gauntlet.run.access;

import dev.gauntlet.audit.Audit;
import dev.gauntlet.audit.Mark;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.UnmetException;
import dev.gauntlet.protocol.redis.RedisAdmission;
import dev.gauntlet.protocol.redis.RedisSettings;
import dev.gauntlet.protocol.redis.client.ReceivedMessage;
import dev.gauntlet.protocol.redis.client.RedisClient;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import dev.gauntlet.protocol.websocket.WebSocketDsl;
import dev.gauntlet.protocol.websocket.WebSocketProtocolBuilder;
import dev.gauntlet.run.plan.AuditLimits;
import dev.gauntlet.run.plan.RunSpec;
import dev.gauntlet.target.SocketAccess;
import dev.gauntlet.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;

/** A run's audit of pushes, what it is fed by, and how its users open their sockets. */
public final class PushWatch implements AutoCloseable {

  private static final String REDIS = "redis";

  private final RunSpec spec;
  private final Recorder recorder;
  private final Audit audit;
  private final Optional<RedisClient> redis;

  private PushWatch(RunSpec spec, Recorder recorder, Audit audit, Optional<RedisClient> redis) {
    this.spec = spec;
    this.recorder = recorder;
    this.audit = audit;
    this.redis = redis;
  }

  /**
   * Begins to account for pushes, and to listen where they go through Redis.
   *
   * @throws UnmetException if a Redis behind the platform is known and cannot be had
   */
  public static PushWatch begin(RunSpec spec, Recorder recorder, Target target) {
    List<String> channels =
        spec.contracts().stream()
            .flatMap(use -> use.contract().pushes().stream())
            .flatMap(push -> push.redisChannels().stream())
            .toList();
    Optional<RedisOptions> heard = behind(spec, target).filter(known -> !channels.isEmpty());
    AuditLimits limits = spec.auditLimits();
    Audit audit =
        new Audit(
            limits.options(Long.toHexString(ThreadLocalRandom.current().nextLong())),
            heard.isPresent() ? List.of(REDIS) : List.of(),
            new PushRecorder(recorder, Clock.system(), limits.lostAfter().toNanos()),
            System.nanoTime());
    recorder.auditedBy(audit);
    return new PushWatch(
        spec, recorder, audit, heard.map(options -> listening(options, channels, audit)));
  }

  private static Optional<RedisOptions> behind(RunSpec spec, Target target) {
    return RedisSettings.read(spec.settings())
        .options(
            Optional.ofNullable(target.stores().get(REDIS)), spec.target().connectTimeout());
  }

  private static RedisClient listening(RedisOptions options, List<String> channels, Audit audit) {
    RedisClient client = new RedisClient(options);
    try {
      client
          .user(message -> heard(message, audit))
          .subscribeToPatterns(channels, options.connectTimeout())
          .toCompletableFuture()
          .join();
      return client;
    } catch (CompletionException e) {
      client.close();
      throw new UnmetException("no pushes can be heard in Redis: " + RedisAdmission.reason(e.getCause()));
    }
  }

  private static void heard(ReceivedMessage message, Audit audit) {
    Mark.in(message.payload()).ifPresent(mark -> audit.seen(REDIS, mark, message.receivedNanos()));
  }

  public Audit audit() {
    return audit;
  }

  /**
   * How the users of a contract open sockets.
   *
   * @param baseUrl of the platform
   */
  public WebSocketProtocolBuilder protocol(String baseUrl) {
    return WebSocketDsl.websocket
        .baseUrl(baseUrl)
        .options(SocketAccess.options(spec.target()))
        .timeout(spec.target().requestTimeout())
        .recorder(recorder);
  }

  @Override
  public void close() {
    redis.ifPresent(RedisClient::close);
  }
}
