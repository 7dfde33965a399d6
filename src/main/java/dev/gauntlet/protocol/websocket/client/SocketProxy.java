package dev.gauntlet.protocol.websocket.client;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * An HTTP proxy through which sockets go, each in a tunnel.
 *
 * @param authorization what it wants to hear in {@code Proxy-Authorization}, where it wants any
 */
public record SocketProxy(InetSocketAddress address, Optional<String> authorization) {}
