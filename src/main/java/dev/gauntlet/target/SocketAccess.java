package dev.gauntlet.target;

import dev.gauntlet.protocol.websocket.client.SocketOptions;
import dev.gauntlet.protocol.websocket.client.SocketProxy;

/** How sockets to a target are opened, by its users and by a probe alike. */
public final class SocketAccess {

  private SocketAccess() {}

  public static SocketOptions options(TargetOptions target) {
    SocketOptions direct =
        SocketOptions.defaults()
            .withConnectTimeout(target.connectTimeout())
            .withUpgradeTimeout(target.requestTimeout())
            .withLongestMessage(target.longestAnswerBytes())
            .withTls(target.access().tls().context());
    return target
        .access()
        .proxy()
        .map(proxy -> new SocketProxy(proxy.address(), proxy.authorization()))
        .map(direct::withProxy)
        .orElse(direct);
  }
}
