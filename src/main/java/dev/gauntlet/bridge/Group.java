package dev.gauntlet.bridge;

import java.util.List;

/**
 * The end of a group of requests.
 *
 * @param hierarchy the group's name after those of the groups around it
 * @param cumulatedMillis the sum of the response times inside, without pauses
 */
public record Group(
    String scenario,
    List<String> hierarchy,
    long startMillis,
    long endMillis,
    int cumulatedMillis,
    boolean ok) {}
