package dev.gauntlet.target.probe;

import dev.gauntlet.protocol.websocket.client.SocketOptions;
import dev.gauntlet.target.ContractClient;
import java.net.URI;
import java.time.Duration;

/**
 * What is probed, and how it is reached.
 *
 * @param url where the contract is served, without its prefix
 * @param client that calls it
 * @param sockets how sockets to it are opened
 * @param patience with which a frame is waited for
 * @param waiting knows what is waited for
 */
record ProbedPlatform(
    URI url,
    ContractClient client,
    SocketOptions sockets,
    Duration timeLimit,
    ProbeProgress waiting) {}
