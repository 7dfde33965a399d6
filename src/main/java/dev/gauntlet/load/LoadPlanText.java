package dev.gauntlet.load;

import static dev.gauntlet.config.DurationText.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/** The printed description of a plan. */
final class LoadPlanText {
  private final LoadPlan plan;
  private final Optional<OpenModelArrivals> arrivals;
  private final int nameWidth;

  LoadPlanText(LoadPlan plan) {
    this.plan = plan;
    arrivals = plan.arrivals();
    nameWidth =
        Math.max(
            9, plan.shape().phases().stream().mapToInt(p -> p.name().length()).max().orElse(0));
  }

  @Override
  public String toString() {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add(title());
    plan.shape().placed().forEach(placed -> lines.add(phase(placed)));
    lines.add(line("journeys", plan.mix().toString()));
    lines.add(line("planned", planned()));
    if (!plan.scale().equals(QuickScale.NONE)) {
      lines.add(line("quick", quick()));
    }
    return lines.toString();
  }

  private String title() {
    String load =
        arrivals
            .map(open -> "open model, %s arrivals/s at the peak".formatted(plain(open.peakRate())))
            .orElseGet(
                () -> String.format(Locale.ROOT, "closed model, %,d users", plan.shape().peak()));
    return load + ", " + format(plan.shape().length());
  }

  private String line(String name, String text) {
    return "  " + name + " ".repeat(nameWidth - name.length() + 2) + text;
  }

  private String phase(PlacedPhase placed) {
    String length = format(placed.phase().length());
    return line(
        placed.phase().name(),
        length + " ".repeat(Math.max(0, 8 - length.length()) + 2) + forecast(placed));
  }

  private String forecast(PlacedPhase placed) {
    String to = level(placed.phase().users()) + unit();
    if (placed.changes() == 0) {
      return to;
    }
    String pace = placed.ramp().isZero() ? " at once" : " in " + format(rounded(placed.ramp()));
    return level(placed.from()) + " -> " + to + pace;
  }

  // Closed model: users. Open model: the rate in proportion.
  private String level(int users) {
    return arrivals
        .map(open -> plain(open.peakRate() * users / plan.shape().peak()))
        .orElseGet(() -> String.format(Locale.ROOT, "%,d", users));
  }

  private String unit() {
    return arrivals.isPresent() ? " arrivals/s" : " users";
  }

  private String planned() {
    return arrivals
        .map(open -> String.format(Locale.ROOT, "%,d arrivals", open.planned()))
        .orElseGet(() -> format(rounded(plan.shape().userTime())) + " of user time");
  }

  private String quick() {
    return arrivals.isPresent() ? plan.scale().describeTimes() : plan.scale().describe();
  }

  /** Rounds to a tenth of a second below a minute, to the second above. */
  private static Duration rounded(Duration duration) {
    long unit = duration.compareTo(Duration.ofMinutes(1)) < 0 ? 100 : 1_000;
    return Duration.ofMillis(Math.round((double) duration.toMillis() / unit) * unit);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
