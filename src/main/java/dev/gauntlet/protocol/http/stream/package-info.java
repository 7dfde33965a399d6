/**
 * Streamed answers: bytes are divided into frames as they arrive, and frames become the state of a
 * stream. No clock, no thread and no client: times are arguments.
 */
package dev.gauntlet.protocol.http.stream;
