package dev.gauntlet.contract;

/**
 * A refusal that the contract announces, such as of a duplicate or at a limit.
 *
 * @param status the HTTP status of the refusal
 * @param name the name in the contract
 */
public record Refusal(int status, String name) {}
