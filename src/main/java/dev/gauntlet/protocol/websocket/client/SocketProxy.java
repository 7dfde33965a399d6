package dev.gauntlet.protocol.websocket.client;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * An HTTP proxy for sockets, which opens a tunnel for each of them.
 *
 * @param authorization the value of {@code Proxy-Authorization}, if the proxy requires one
 */
public record SocketProxy(InetSocketAddress address, Optional<String> authorization) {}
