package dev.gauntlet.contract;

/**
 * A part of a stream, as its framing divides it.
 *
 * @param event the name in the {@code event:} line; {@code message} without one, as server-sent
 *     events define it, and empty with NDJSON
 * @param data the text of the frame
 */
public record Frame(String event, String data) {}
