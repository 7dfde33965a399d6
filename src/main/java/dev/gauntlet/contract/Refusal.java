package dev.gauntlet.contract;

/**
 * An answer by which the platform says no as announced: a limit reached, a duplicate.
 *
 * @param status the HTTP status by which it is known
 * @param name what it means, in the contract's words
 */
public record Refusal(int status, String name) {}
