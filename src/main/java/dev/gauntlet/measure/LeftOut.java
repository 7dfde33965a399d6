package dev.gauntlet.measure;

/**
 * A step of a journey that a run leaves out, since the platform does not offer what it needs.
 *
 * @param request the operation that it would have called
 * @param reason why, in words that continue "left out:"
 */
public record LeftOut(String journey, String request, String reason) {}
