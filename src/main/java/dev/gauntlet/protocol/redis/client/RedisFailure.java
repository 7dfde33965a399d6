package dev.gauntlet.protocol.redis.client;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why Redis gave no good reply; the message carries no payload and no secret. */
public final class RedisFailure extends RuntimeException {

  /** What kind of failure it is. */
  public enum Kind {
    /** No connection can be had. */
    UNREACHABLE,
    /** There was a connection, and it is gone. */
    DISCONNECTED,
    /** Redis does not let this user in, or not do that. */
    DENIED,
    /** Redis answered with an error. */
    REFUSED,
    /** The reply is of another type than was asked for. */
    REPLY,
    /** There was no answer in the time that was allowed. */
    TIMED_OUT
  }

  private final Kind kind;

  RedisFailure(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  static RedisFailure late(Duration limit) {
    return new RedisFailure(Kind.TIMED_OUT, "no answer in " + limit.toMillis() + " ms");
  }

  /** What a failure of the driver means. */
  static RedisFailure of(Throwable failure, RedisServer server) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof RedisFailure known) {
      return known;
    }
    return find(cause, RedisCommandExecutionException.class)
        .map(refusal -> refused(refusal, server))
        .orElseGet(() -> lost(cause, server));
  }

  private static RedisFailure refused(RedisCommandExecutionException refusal, RedisServer server) {
    // Of an unknown command Redis repeats the arguments, which are somebody's data.
    String error = refusal.getMessage().split(", with args", 2)[0];
    if (error.startsWith("WRONGPASS") || error.contains("invalid password")) {
      return new RedisFailure(Kind.DENIED, "%s refuses the user or the password".formatted(server));
    }
    if (error.startsWith("NOAUTH")) {
      return new RedisFailure(Kind.DENIED, server + " wants a password");
    }
    return new RedisFailure(error.startsWith("NOPERM") ? Kind.DENIED : Kind.REFUSED, error);
  }

  private static RedisFailure lost(Throwable cause, RedisServer server) {
    if (cause instanceof RedisConnectionException
        || find(cause, ConnectException.class).isPresent()) {
      return new RedisFailure(
          Kind.UNREACHABLE, "cannot reach %s (%s)".formatted(server, reason(cause)));
    }
    if (cause instanceof RedisException) {
      return new RedisFailure(Kind.DISCONNECTED, server + " is not connected");
    }
    return new RedisFailure(
        Kind.DISCONNECTED,
        "the connection to %s broke (%s)".formatted(server, cause.getClass().getSimpleName()));
  }

  private static String reason(Throwable cause) {
    if (find(cause, UnknownHostException.class).isPresent()) {
      return "unknown host";
    }
    if (find(cause, SSLException.class).isPresent()) {
      return "no TLS with it: " + find(cause, SSLException.class).get().getMessage();
    }
    return find(cause, ConnectException.class)
        .map(refusal -> refusal.getMessage().split(": ")[0])
        .orElse("no answer");
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause)
        .limit(10)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
