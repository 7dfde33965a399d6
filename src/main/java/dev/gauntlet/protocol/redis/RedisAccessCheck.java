package dev.gauntlet.protocol.redis;

import dev.gauntlet.protocol.AccessCheck;
import dev.gauntlet.protocol.UnmetRequirementException;
import dev.gauntlet.protocol.redis.client.RedisClient;
import dev.gauntlet.protocol.redis.client.RedisCommand;
import dev.gauntlet.protocol.redis.client.RedisFailure;
import dev.gauntlet.protocol.redis.client.RedisFailure.Kind;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import dev.gauntlet.protocol.redis.client.RedisPermission;
import dev.gauntlet.protocol.redis.client.RedisUser;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * A check that a Redis answers, accepts the login of a user, and grants the required permissions.
 */
public final class RedisAccessCheck {

  /** The timeout of an answer on an open connection. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

  private static final String DEFAULT_USER = "default";
  private static final String OTHER_STEP = "start it or set target.redis.url";

  private final RedisOptions options;
  private final Duration limit;

  public RedisAccessCheck(RedisOptions options) {
    this.options = options;
    this.limit = TIME_LIMIT.plus(options.connectTimeout());
  }

  /**
   * Performs the check; blocks.
   *
   * @throws UnmetRequirementException with the reason and the next step
   */
  public void check(Set<RedisPermission> rights, AccessCheck trial) {
    try (RedisClient client = new RedisClient(options)) {
      RedisUser user = client.user(message -> {});
      trial.step(entrance(), () -> ping(user));
      trial.step("answer", () -> ping(user));
      for (RedisPermission right : rights) {
        trial.step(
            right.command() + " " + right.channel(),
            () -> failure(right.tryOut(user, limit)).ifPresent(failure -> refuse(failure, right)));
      }
    }
  }

  private String entrance() {
    return options.server().password().isPresent() ? "connect and AUTH" : "connect";
  }

  /** Sends PING; the first call also opens the connection. */
  private void ping(RedisUser user) {
    failure(user.send(RedisCommand.of("PING"), limit))
        .filter(failure -> !forbidden(failure, "ping"))
        .ifPresent(RedisAccessCheck::refuse);
  }

  private static Optional<Throwable> failure(CompletionStage<?> stage) {
    try {
      stage.toCompletableFuture().join();
      return Optional.empty();
    } catch (CompletionException e) {
      return Optional.of(e.getCause());
    }
  }

  /**
   * Returns true for a user without the permission for PING, whose login nevertheless succeeded.
   */
  private static boolean forbidden(Throwable failure, String command) {
    return failure instanceof RedisFailure known
        && known.kind() == Kind.FORBIDDEN
        && known.getMessage().contains("'" + command + "'");
  }

  private static void refuse(Throwable failure) {
    throw new UnmetRequirementException(reason(failure));
  }

  private void refuse(Throwable failure, RedisPermission right) {
    if (!(failure instanceof RedisFailure known) || known.kind() != Kind.FORBIDDEN) {
      throw new UnmetRequirementException(reason(failure));
    }
    String user = options.server().username().orElse(DEFAULT_USER);
    throw new UnmetRequirementException(
        "%s does not permit the user %s to %s on channels such as %s (%s); permit it: ACL SETUSER %s %s"
            .formatted(
                options.server(),
                user,
                right.command(),
                right.channel(),
                failure.getMessage(),
                user,
                right.rules()));
  }

  /** Returns the reason of a failure with the next step. */
  public static String reason(Throwable failure) {
    return failure.getMessage()
        + "; "
        + (failure instanceof RedisFailure known ? nextStep(known.kind()) : OTHER_STEP);
  }

  private static String nextStep(Kind kind) {
    return switch (kind) {
      case UNAUTHENTICATED ->
          "set GAUNTLET_TARGET_REDIS_PASSWORD, and GAUNTLET_TARGET_REDIS_USERNAME if it has users";
      case DENIED -> "correct GAUNTLET_TARGET_REDIS_USERNAME and GAUNTLET_TARGET_REDIS_PASSWORD";
      case FORBIDDEN -> "permit it with ACL SETUSER, or set another GAUNTLET_TARGET_REDIS_USERNAME";
      case FOREIGN -> "set target.redis.url to a Redis";
      case REFUSED -> "correct it on the server or in target.redis";
      case UNTRUSTED -> "set target.redis.tls.trust to the certificate of its CA";
      case INSECURE ->
          "use redis:// or rediss:// like the server, and set target.redis.tls.certificate if it"
              + " requires one";
      default -> OTHER_STEP;
    };
  }
}
