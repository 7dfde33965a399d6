package dev.gauntlet.result;

import java.util.List;

/**
 * The activity of a run's users.
 *
 * @param requests journey by journey, as every output lists them
 * @param phases the phases with their requests
 * @param setup the setup steps, in the order of their first occurrence
 * @param metrics the journeys' custom metrics, in the order of their names
 * @param goodput the requests and iterations that met all of their limits
 * @param clamped the number of answers slower than an hour, recorded as one hour
 */
public record WorkData(
    ActualLoad actual,
    List<RequestData> requests,
    List<PhaseData> phases,
    List<JourneyResult> journeys,
    List<SetupData> setup,
    List<MetricData> metrics,
    GoodputData goodput,
    long clamped) {}
