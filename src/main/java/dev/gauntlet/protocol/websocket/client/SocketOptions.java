package dev.gauntlet.protocol.websocket.client;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How sockets are opened and what they may bring.
 *
 * @param connectTimeout until the connection must be there
 * @param upgradeTimeout from then until the peer must have answered the upgrade
 * @param longestMessage in bytes; a longer one ends the socket
 * @param tls for {@code wss}; Java's own trust where absent
 * @param proxy on the way, where there is one
 */
public record SocketOptions(
    Duration connectTimeout,
    Duration upgradeTimeout,
    int longestMessage,
    Optional<SSLContext> tls,
    Optional<SocketProxy> proxy) {

  private static final int MEGABYTE = 1 << 20;

  public static SocketOptions defaults() {
    return new SocketOptions(
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        MEGABYTE,
        Optional.empty(),
        Optional.empty());
  }

  public SocketOptions withConnectTimeout(Duration limit) {
    return new SocketOptions(limit, upgradeTimeout, longestMessage, tls, proxy);
  }

  public SocketOptions withUpgradeTimeout(Duration limit) {
    return new SocketOptions(connectTimeout, limit, longestMessage, tls, proxy);
  }

  public SocketOptions withLongestMessage(int bytes) {
    return new SocketOptions(connectTimeout, upgradeTimeout, bytes, tls, proxy);
  }

  public SocketOptions withTls(SSLContext context) {
    return new SocketOptions(
        connectTimeout, upgradeTimeout, longestMessage, Optional.of(context), proxy);
  }

  public SocketOptions withProxy(SocketProxy through) {
    return new SocketOptions(
        connectTimeout, upgradeTimeout, longestMessage, tls, Optional.of(through));
  }
}
