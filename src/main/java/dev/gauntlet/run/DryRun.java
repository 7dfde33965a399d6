package dev.gauntlet.run;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.load.Arrivals;
import dev.gauntlet.load.PlacedPhase;
import dev.gauntlet.target.TargetKind;
import dev.gauntlet.verdict.Objective;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a run would do, told without sending anything. */
final class DryRun {

  private static final String ROW = "  %-12s %9s  %-36s %s";

  private final RunSpec spec;
  private final Optional<Arrivals> arrivals;

  DryRun(RunSpec spec) {
    this.spec = spec;
    this.arrivals = spec.plan().arrivals();
  }

  String text() {
    List<String> lines = new ArrayList<>(List.of("Dry run: nothing is sent.", "", heading()));
    spec.plan().shape().placed().forEach(phase -> lines.add(row(phase)));
    lines.add("");
    lines.add("Objectives:");
    spec.objectives().all().stream().map(Objective::name).forEach(name -> lines.add("  " + name));
    lines.add("");
    lines.add("Target: " + target());
    return String.join("\n", lines) + "\n";
  }

  private String heading() {
    return arrivals.isPresent()
        ? ROW.formatted("phase", "from", "arrivals/s at the end", "").stripTrailing()
        : ROW.formatted("phase", "from", "users at the end", "requests/s at most");
  }

  private String row(PlacedPhase placed) {
    String from = clock(placed.start());
    return arrivals
        .map(open -> openRow(placed, from, open))
        .orElseGet(
            () ->
                ROW.formatted(
                    placed.phase().name(), from, users(placed), rate(placed.phase().users())));
  }

  private static String openRow(PlacedPhase placed, String from, Arrivals open) {
    double rate = open.rateAt(placed.end().minusNanos(1));
    return ROW.formatted(placed.phase().name(), from, number(rate), "").stripTrailing();
  }

  private String users(PlacedPhase placed) {
    int level = placed.phase().users();
    String journeys =
        journeys()
            .map(journey -> "%s %d".formatted(journey.name(), users(journey, level)))
            .collect(Collectors.joining(", "));
    return "%,d (%s)".formatted(level, journeys);
  }

  private Stream<Journey> journeys() {
    return spec.contracts().stream().flatMap(use -> use.journeys().stream());
  }

  private long users(Journey journey, int level) {
    List<String> round = spec.plan().mix().round();
    return IntStream.range(0, level)
        .filter(user -> round.get(user % round.size()).equals(journey.name()))
        .count();
  }

  /** Each request is followed by a pause, so answers in no time would give the highest rate. */
  private String rate(int level) {
    double perSecond =
        journeys().mapToDouble(journey -> users(journey, level) * requestsPerSecond(journey)).sum();
    return Double.isInfinite(perSecond) ? "as fast as answers come" : number(perSecond);
  }

  private double requestsPerSecond(Journey journey) {
    double think = journey.think().mean().toNanos() / 1e9;
    return spec.plan().scale().think() / think;
  }

  private String target() {
    return spec.contracts().stream()
        .map(
            use ->
                use.endpoint()
                    .baseUrl()
                    .map(url -> "%s at %s".formatted(use.name(), url))
                    .orElse(use.name() + " on " + place(spec.target().kind())))
        .collect(Collectors.joining("; "));
  }

  private static String place(TargetKind kind) {
    return switch (kind) {
      case EMBEDDED -> "the embedded platform, which would be started";
      case CONTAINERS -> "the platform in containers, which would be started";
      case COMPOSE, STANDING -> "the %s platform".formatted(kind);
      case REMOTE -> "a platform without a base-url";
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
  }

  private static String clock(Duration time) {
    return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
  }
}
