package dev.gauntlet.run.workload;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.load.LoadPlan;
import dev.gauntlet.load.OpenModelArrivals;
import dev.gauntlet.load.PlacedPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table of the load that a plan puts on a platform, phase by phase. */
final class LoadForecast {

  private static final int NARROWEST_LOAD = 24;

  private final LoadPlan plan;
  private final List<Journey> journeys;
  private final Optional<OpenModelArrivals> arrivals;

  LoadForecast(LoadPlan plan, List<Journey> journeys) {
    this.plan = plan;
    this.journeys = journeys;
    this.arrivals = plan.arrivals();
  }

  private int widestLoad() {
    return Math.max(
        NARROWEST_LOAD,
        plan.shape().placed().stream().mapToInt(placed -> users(placed).length()).max().orElse(0));
  }

  List<String> lines() {
    String row = "  %-12s %9s  %-" + widestLoad() + "s  %s";
    List<String> lines = new ArrayList<>(List.of(heading(row)));
    plan.shape().placed().forEach(phase -> lines.add(line(row, phase)));
    if (arrivals.isEmpty() && operations() > 0) {
      lines.add(String.format(Locale.ROOT, "  in all at most %,.0f requests", operations()));
    }
    return lines;
  }

  private String heading(String row) {
    return arrivals.isPresent()
        ? row.formatted("phase", "from", "arrivals/s at the end", "").stripTrailing()
        : row.formatted("phase", "from", "users at the end", "requests/s at most");
  }

  private String line(String row, PlacedPhase placed) {
    String from = clock(placed.start());
    return arrivals
        .map(open -> openLine(row, placed, from, open))
        .orElseGet(
            () ->
                row.formatted(
                    placed.phase().name(), from, users(placed), rate(placed.phase().users())));
  }

  private String openLine(String row, PlacedPhase placed, String from, OpenModelArrivals open) {
    double rate = open.rateAt(placed.end().minusNanos(1));
    return row.formatted(placed.phase().name(), from, number(rate), "").stripTrailing();
  }

  private String users(PlacedPhase placed) {
    int level = placed.phase().users();
    String shares =
        journeys.stream()
            .map(journey -> "%s %s".formatted(journey.name(), users(journey, level)))
            .collect(Collectors.joining(", "));
    return String.format(Locale.ROOT, "%,d (%s)", level, shares);
  }

  private long users(Journey journey, int level) {
    List<String> round = plan.mix().round();
    long inRound = in(round, journey);
    long inRest = in(round.subList(0, level % round.size()), journey);
    return level / round.size() * inRound + inRest;
  }

  private static long in(List<String> users, Journey journey) {
    return users.stream().filter(journey.name()::equals).count();
  }

  /**
   * Returns the highest request rate, at response times of zero: each request is followed by a
   * pause.
   */
  private String rate(int level) {
    double perSecond =
        journeys.stream()
            .mapToDouble(journey -> users(journey, level) * requestsPerSecond(journey))
            .sum();
    return Double.isInfinite(perSecond) ? "as fast as answers come" : number(perSecond);
  }

  private double requestsPerSecond(Journey journey) {
    double think = journey.think().mean().toNanos() / 1e9;
    return journey.callers() == 0
        ? 0
        : journey.callers() * journey.requestsPerPause() * plan.scale().think() / think;
  }

  /**
   * Returns the highest number of requests of the whole load in a closed model; 0 if it is unknown,
   * because some users do not pause or send requests only in response to pushes.
   */
  double operations() {
    if (journeys.stream().anyMatch(journey -> journey.callers() < 1)) {
      return 0;
    }
    int round = plan.mix().round().size();
    double perUserSecond =
        journeys.stream()
            .mapToDouble(journey -> users(journey, round) * requestsPerSecond(journey) / round)
            .sum();
    return Double.isInfinite(perUserSecond)
        ? 0
        : Math.rint(plan.shape().userTime().toNanos() / 1e9 * perUserSecond);
  }

  private static String number(double value) {
    return value < 10
        ? String.format(Locale.ROOT, "%.1f", value)
        : String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String clock(Duration time) {
    return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }
}
