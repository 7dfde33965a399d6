package dev.gauntlet.protocol.redis.client;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why Redis gave no good reply; the message carries no payload and no secret. */
public final class RedisFailure extends RuntimeException {

  /** What kind of failure it is. */
  public enum Kind {
    /** No connection can be had. */
    UNREACHABLE,
    /** The certificate that the server shows is not good. */
    UNTRUSTED,
    /** Both sides do not agree on a secure connection, or on having one. */
    INSECURE,
    /** There was a connection, and it is gone. */
    DISCONNECTED,
    /** Redis wants a password, and none was sent. */
    UNAUTHENTICATED,
    /** Redis refuses the user or the password. */
    DENIED,
    /** Redis knows the user and does not let it do that. */
    FORBIDDEN,
    /** Redis answered with an error. */
    REFUSED,
    /** The reply is of another type than was asked for. */
    REPLY,
    /** There was no answer in the time that was allowed. */
    TIMED_OUT
  }

  /** What the driver says of a server that ends the connection before it has said anything. */
  private static final Pattern HUNG_UP = Pattern.compile("closed prematurely|Connection reset");

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
      return new RedisFailure(Kind.UNAUTHENTICATED, server + " wants a password");
    }
    return new RedisFailure(error.startsWith("NOPERM") ? Kind.FORBIDDEN : Kind.REFUSED, error);
  }

  /** Whether a command got through and Redis does not let the user send it. */
  static boolean forbids(Throwable failure) {
    return find(failure, RedisCommandExecutionException.class)
        .filter(refusal -> refusal.getMessage().startsWith("NOPERM"))
        .isPresent();
  }

  /** Whether nothing took the connection, where another address of the host may. */
  static boolean noConnection(Throwable failure) {
    return find(failure, ConnectException.class).isPresent();
  }

  private static RedisFailure lost(Throwable cause, RedisServer server) {
    Optional<CertificateException> certificate = find(cause, CertificateException.class);
    if (certificate.isPresent()) {
      return unreachable(Kind.UNTRUSTED, server, objection(certificate.get()));
    }
    if (server.tls() && find(cause, SSLException.class).isPresent()) {
      return unreachable(Kind.INSECURE, server, "no TLS with it");
    }
    if (cause instanceof RedisConnectionException && chain(cause).anyMatch(RedisFailure::hungUp)) {
      return unreachable(Kind.INSECURE, server, "it hung up");
    }
    if (cause instanceof RedisConnectionException
        || find(cause, ConnectException.class).isPresent()) {
      return unreachable(Kind.UNREACHABLE, server, reason(cause));
    }
    if (cause instanceof RedisException) {
      return new RedisFailure(Kind.DISCONNECTED, server + " is not connected");
    }
    return new RedisFailure(
        Kind.DISCONNECTED,
        "the connection to %s broke (%s)".formatted(server, cause.getClass().getSimpleName()));
  }

  private static RedisFailure unreachable(Kind kind, RedisServer server, String reason) {
    return new RedisFailure(kind, "cannot reach %s (%s)".formatted(server, reason));
  }

  /** Java has no exception of its own for a certificate that is good, but for somebody else. */
  private static String objection(CertificateException certificate) {
    String message = String.valueOf(certificate.getMessage());
    return message.startsWith("No subject alternative") || message.startsWith("No name matching")
        ? "its certificate is for another host"
        : "its certificate is signed by nobody whom we trust";
  }

  private static boolean hungUp(Throwable cause) {
    return HUNG_UP.matcher(String.valueOf(cause.getMessage())).find();
  }

  private static String reason(Throwable cause) {
    if (find(cause, UnknownHostException.class).isPresent()) {
      return "unknown host";
    }
    return find(cause, ConnectException.class)
        .map(refusal -> refusal.getMessage().split(": ")[0])
        .orElse("no answer");
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause).limit(10);
  }
}
