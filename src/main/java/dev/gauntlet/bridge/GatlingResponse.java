package dev.gauntlet.bridge;

import java.util.Optional;

/**
 * One response as Gatling logged it.
 *
 * @param scenario the scenario of the user that sent the request
 * @param request the request's name
 * @param startMillis epoch milliseconds at which it was sent
 * @param endMillis epoch milliseconds at which the answer was complete
 * @param ok whether every check passed
 * @param code the answer's status, absent for some failures
 * @param message the reason of a failure, as Gatling words it
 */
public record GatlingResponse(
    String scenario,
    String request,
    long startMillis,
    long endMillis,
    boolean ok,
    Optional<String> code,
    Optional<String> message) {}
