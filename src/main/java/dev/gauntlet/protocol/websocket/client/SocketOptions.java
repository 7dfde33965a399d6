package dev.gauntlet.protocol.websocket.client;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * The options of a socket client.
 *
 * @param connectTimeout the connect timeout
 * @param upgradeTimeout the timeout of the answer to the upgrade, from the connection on
 * @param longestMessage the maximum message size in bytes; a longer message ends the socket
 * @param tls the TLS context for {@code wss}; absent for Java's trust store
 * @param proxy the HTTP proxy, if any
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
