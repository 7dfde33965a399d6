package dev.gauntlet.bridge.http;

import dev.gauntlet.bridge.http.HttpFault.Kind;
import dev.gauntlet.network.SystemCallText;
import io.gatling.http.client.impl.RequestTimeoutException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.proxy.ProxyConnectException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * A classification of the exceptions of Gatling's client, by their class and the progress of the
 * request.
 */
final class HttpFaults {

  /** The progress of a request. */
  enum Stage {
    CONNECTING,
    WAITING_ON_FRESH,
    WAITING_ON_USED,
    ANSWERING
  }

  private static final Pattern OTHER_HOST =
      Pattern.compile("No (?:subject alternative|name matching)");

  /** The answer of a server without TLS that begins with {@code HTTP/} or {@code <}. */
  private static final Pattern HTTP = Pattern.compile("record: (?:485454502f|3c)");

  private static final int LONGEST_TEXT = 200;

  private HttpFaults() {}

  /**
   * @param idleNanos how long a reused connection was idle
   */
  static HttpFault of(Throwable fault, Stage stage, long idleNanos) {
    if (fault instanceof RequestTimeoutException) {
      return new HttpFault(Kind.TIMEOUT, fault.getMessage());
    }
    if (stage == Stage.CONNECTING && isOwnLimit(fault)) {
      return new HttpFault(Kind.OWN_LIMIT, plain(root(fault)));
    }
    Optional<Throwable> proxys =
        causes(fault).filter(ProxyConnectException.class::isInstance).findFirst();
    if (proxys.isPresent()) {
      return new HttpFault(Kind.NO_TUNNEL, "the proxy: " + plain(proxys.get()));
    }
    if (causes(fault).anyMatch(SSLException.class::isInstance)) {
      return insecure(fault);
    }
    return stage == Stage.CONNECTING ? connecting(fault) : connected(fault, stage, idleNanos);
  }

  /**
   * Returns whether a limit of the load generator is the cause; the text of a peer must not count
   * as one.
   */
  private static boolean isOwnLimit(Throwable fault) {
    return causes(fault)
            .noneMatch(
                each -> each instanceof DecoderException || each instanceof ProxyConnectException)
        && causes(fault).map(String::valueOf).anyMatch(ResourceExhaustion::explain);
  }

  static HttpFault streamLimit() {
    return new HttpFault(Kind.STREAM_LIMIT, "the stream reached its maximum size");
  }

  static HttpFault streamDeadline() {
    return new HttpFault(Kind.STREAM_DEADLINE, "the stream reached its deadline");
  }

  static HttpFault runEnded() {
    return new HttpFault(Kind.RUN_ENDED, "the run ended");
  }

  static HttpFault timedOut(Duration limit) {
    return new HttpFault(Kind.TIMEOUT, "Request timeout after %s ms".formatted(limit.toMillis()));
  }

  /** Some causes have no class of their own in Java, so their text decides. */
  private static HttpFault insecure(Throwable fault) {
    if (root(fault) instanceof NotSslRecordException) {
      return new HttpFault(Kind.NOT_SECURE, "no secure connection: " + withoutTls(root(fault)));
    }
    if (fault instanceof SslHandshakeTimeoutException) {
      return new HttpFault(Kind.CONNECT_TIMEOUT, "no secure connection in time: " + plain(fault));
    }
    return new HttpFault(insecurity(fault), "no secure connection: " + plain(root(fault)));
  }

  /** Java shows the bytes in hexadecimal notation. */
  private static String withoutTls(Throwable fault) {
    return HTTP.matcher(plain(fault)).find()
        ? "the server speaks plain HTTP on this port; try http:// in the base URL"
        : "the server answers without TLS on this port; check the port and scheme of the base URL";
  }

  private static Kind insecurity(Throwable fault) {
    if (causes(fault).anyMatch(CertPathBuilderException.class::isInstance)) {
      return Kind.UNTRUSTED;
    }
    if (root(fault) instanceof CertificateException
        && OTHER_HOST.matcher(plain(root(fault))).lookingAt()) {
      return Kind.OTHER_HOST;
    }
    return plain(root(fault)).contains("alert") ? Kind.REFUSED_BY_ALERT : Kind.NOT_SECURE;
  }

  private static HttpFault connecting(Throwable fault) {
    if (fault instanceof UnknownHostException || fault instanceof UnresolvedAddressException) {
      return new HttpFault(Kind.UNKNOWN_HOST, "unknown host: " + fault.getMessage());
    }
    if (fault instanceof ConnectTimeoutException) {
      return new HttpFault(Kind.CONNECT_TIMEOUT, plain(fault));
    }
    if (fault instanceof ClosedChannelException) {
      return new HttpFault(Kind.NOT_SECURE, "the connection was closed before it was secure");
    }
    return fault instanceof SocketException
        ? new HttpFault(Kind.NO_CONNECTION, plain(fault))
        : new HttpFault(Kind.OTHER, plain(fault));
  }

  private static HttpFault connected(Throwable fault, Stage stage, long idleNanos) {
    if (fault instanceof IOException || fault instanceof PrematureChannelClosureException) {
      return closed(stage, idleNanos);
    }
    if (causes(fault).anyMatch(DecompressionException.class::isInstance)) {
      return malformed("its body does not match its Content-Encoding");
    }
    if (fault instanceof DecoderException || fault instanceof IllegalArgumentException) {
      return malformed(plain(root(fault)));
    }
    return new HttpFault(Kind.OTHER, plain(fault));
  }

  private static HttpFault malformed(String how) {
    return new HttpFault(Kind.MALFORMED, "the answer cannot be read: " + how);
  }

  /** The connection was closed or reset. */
  private static HttpFault closed(Stage stage, long idleNanos) {
    return switch (stage) {
      case WAITING_ON_USED -> new HttpFault(
          Kind.KEEP_ALIVE_RACE,
          "the connection was closed or reset when it was used again, idle for %s, and the request"
                  .formatted(length(idleNanos))
              + " is not safe to send twice");
      case WAITING_ON_FRESH -> new HttpFault(
          Kind.CLOSED_BEFORE_ANSWER,
          "the connection was closed or reset before the first byte of the answer");
      default -> new HttpFault(
          Kind.CLOSED_WITHIN_ANSWER,
          "the connection was closed or reset before the answer was complete");
    };
  }

  static HttpFault tooLong(int longestBytes) {
    return new HttpFault(
        Kind.TOO_LONG,
        "the answer is longer than target.longest-answer-mb, %s".formatted(longestBytes >> 20));
  }

  /** Returns a rounded duration, so that similar faults have equal texts. */
  private static String length(long nanos) {
    long seconds = Math.round(nanos / 1e9);
    if (seconds < 1) {
      return "less than 1 s";
    }
    return seconds < 60 ? "about %s s".formatted(seconds) : "a minute or more";
  }

  private static Stream<Throwable> causes(Throwable fault) {
    return Stream.iterate(fault, each -> each != null, Throwable::getCause);
  }

  private static Throwable root(Throwable fault) {
    return causes(fault).reduce((one, deeper) -> deeper).orElseThrow();
  }

  private static String plain(Throwable fault) {
    String message = fault.getMessage();
    return message == null
        ? fault.getClass().getSimpleName()
        : shortened(SystemCallText.plain(message));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
  }
}
