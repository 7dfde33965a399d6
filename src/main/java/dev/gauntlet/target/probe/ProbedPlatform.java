package dev.gauntlet.target.probe;

import dev.gauntlet.protocol.websocket.client.SocketOptions;
import dev.gauntlet.target.ContractClient;
import java.net.URI;
import java.time.Duration;

/**
 * The probed platform and the clients that connect to it.
 *
 * @param url the base URL of the contract, without its prefix
 * @param client the client that calls operations
 * @param sockets the client that opens WebSockets
 * @param patience the maximum time to wait for a frame
 * @param waiting records the current wait
 */
record ProbedPlatform(
    URI url,
    ContractClient client,
    SocketOptions sockets,
    Duration timeLimit,
    ProbeProgress waiting) {}
