package dev.gauntlet.measure;

/**
 * The way of an answered request over the network.
 *
 * @param connectNanos until a connection was made and the request written, with the look-up of its
 *     name, TLS and proxies; negative where the request went over a connection that was there
 * @param firstByteNanos from the request's start, which its latency counts from, to the first byte
 *     of the answer
 * @param sentBytes below TLS, of request line, headers and body; not of what made the connection
 * @param receivedBytes below TLS, as before
 * @param bodyBytes of the answer's body, decompressed
 */
public record Transfer(
    long connectNanos, long firstByteNanos, long sentBytes, long receivedBytes, long bodyBytes) {}
