package dev.gauntlet.target;

import dev.gauntlet.protocol.websocket.client.SocketOptions;
import dev.gauntlet.protocol.websocket.client.SocketProxy;

/** The options of WebSockets to a target, for users and probes. */
public final class SocketAccess {

  private SocketAccess() {}

  public static SocketOptions options(TargetOptions target) {
    ConnectionOptions connections = target.connections();
    SocketOptions direct =
        SocketOptions.defaults()
            .withConnectTimeout(connections.connectTimeout())
            .withUpgradeTimeout(connections.requestTimeout())
            .withLongestMessage(connections.longestAnswerBytes())
            .withTls(connections.access().tls().context());
    return connections
        .access()
        .proxy()
        .map(proxy -> new SocketProxy(proxy.address(), proxy.authorization()))
        .map(direct::withProxy)
        .orElse(direct);
  }
}
