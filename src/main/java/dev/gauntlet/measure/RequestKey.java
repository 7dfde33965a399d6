package dev.gauntlet.measure;

/**
 * What answers are counted by. Names are stable and carry no ids: each key costs memory.
 *
 * @param journey the journey that sent it, such as {@code worker}
 * @param request the operation, such as {@code send heartbeat}
 */
public record RequestKey(String journey, String request) {}
