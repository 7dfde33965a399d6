package dev.gauntlet.protocol.redis.client;

import dev.gauntlet.network.SystemCallText;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.protocol.RedisProtocolException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** A failed request to Redis; the message contains no payload and no secret. */
public final class RedisFailure extends RuntimeException {

  /** The kind of failure. */
  public enum Kind {
    /** No connection could be opened. */
    UNREACHABLE,
    /** The server does not speak the protocol of Redis. */
    FOREIGN,
    /** The server certificate is not trusted. */
    UNTRUSTED,
    /** Client and server do not agree on TLS or on its parameters. */
    INSECURE,
    /** The connection was lost. */
    DISCONNECTED,
    /** Redis requires a password, and none was sent. */
    UNAUTHENTICATED,
    /** Redis rejected the user name or the password. */
    DENIED,
    /** The user has no permission for the command. */
    FORBIDDEN,
    /** Redis replied with an error. */
    REFUSED,
    /** The reply has an unexpected type. */
    REPLY,
    /** There was no reply within the timeout. */
    TIMED_OUT
  }

  /** The driver's messages if a server closes the connection before its first reply. */
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

  /** Converts a failure of the driver. */
  static RedisFailure of(Throwable failure, RedisEndpoint server) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof RedisFailure known) {
      return known;
    }
    return find(cause, RedisCommandExecutionException.class)
        .map(refusal -> refused(refusal, server))
        .orElseGet(() -> lost(cause, server));
  }

  private static RedisFailure refused(
      RedisCommandExecutionException refusal, RedisEndpoint server) {
    // For an unknown command, Redis repeats the arguments, which may be user data.
    String error = refusal.getMessage().split(", with args", 2)[0];
    if (error.startsWith("WRONGPASS") || error.contains("invalid password")) {
      return new RedisFailure(
          Kind.DENIED, "%s rejected the user name or the password".formatted(server));
    }
    if (error.startsWith("NOAUTH")) {
      return new RedisFailure(Kind.UNAUTHENTICATED, server + " requires a password");
    }
    return new RedisFailure(error.startsWith("NOPERM") ? Kind.FORBIDDEN : Kind.REFUSED, error);
  }

  /** Returns whether a command reached Redis and the user has no permission for it. */
  static boolean forbids(Throwable failure) {
    return find(failure, RedisCommandExecutionException.class)
        .filter(refusal -> refusal.getMessage().startsWith("NOPERM"))
        .isPresent();
  }

  /** Returns whether the connection was not accepted, so that another address may be tried. */
  static boolean noConnection(Throwable failure) {
    return find(failure, ConnectException.class).isPresent();
  }

  private static RedisFailure lost(Throwable cause, RedisEndpoint server) {
    Optional<CertificateException> certificate = find(cause, CertificateException.class);
    if (certificate.isPresent()) {
      return unreachable(Kind.UNTRUSTED, server, objection(certificate.get()));
    }
    if (server.tls() && find(cause, SSLException.class).isPresent()) {
      return unreachable(Kind.INSECURE, server, "no TLS connection");
    }
    if (find(cause, RedisProtocolException.class).isPresent()) {
      return new RedisFailure(
          Kind.FOREIGN, server + " is no Redis: its answer has another protocol");
    }
    if (cause instanceof RedisConnectionException && chain(cause).anyMatch(RedisFailure::hungUp)) {
      return unreachable(Kind.INSECURE, server, "it closed the connection");
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

  private static RedisFailure unreachable(Kind kind, RedisEndpoint server, String reason) {
    return new RedisFailure(kind, "cannot reach %s (%s)".formatted(server, reason));
  }

  /** Java has no separate exception for a certificate of another host. */
  private static String objection(CertificateException certificate) {
    String message = String.valueOf(certificate.getMessage());
    return message.startsWith("No subject alternative") || message.startsWith("No name matching")
        ? "its certificate is for another host"
        : "its certificate is not signed by a trusted CA";
  }

  private static boolean hungUp(Throwable cause) {
    return HUNG_UP.matcher(String.valueOf(cause.getMessage())).find();
  }

  private static String reason(Throwable cause) {
    if (find(cause, UnknownHostException.class).isPresent()) {
      return "unknown host";
    }
    return find(cause, ConnectException.class)
        .map(refusal -> SystemCallText.plain(refusal.getMessage()).split(": ")[0])
        .orElse("no answer");
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause).limit(10);
  }
}
