package dev.gauntlet.result;

import java.util.List;

/**
 * What the users of a run did.
 *
 * @param requests journey by journey, as every output lists them
 * @param phases with their own requests
 * @param setup in the order in which they were first seen
 * @param metrics the journeys' own, in the order of their names
 * @param clamped answers slower than an hour, the longest latency that is told apart
 */
public record WorkData(
    ActualLoad actual,
    List<RequestData> requests,
    List<PhaseData> phases,
    List<JourneyResult> journeys,
    List<SetupData> setup,
    List<MetricData> metrics,
    long clamped) {}
