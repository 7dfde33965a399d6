package dev.gauntlet.report.html;

import dev.gauntlet.report.NumberText;
import dev.gauntlet.result.StripCell;
import dev.gauntlet.result.WindowsResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The windows of an objective as a strip from left to right, and in words.
 *
 * @param width the number of cells
 */
record WindowStrip(int width, List<Stretch> stretches, String words) {

  /**
   * Adjacent cells of the same kind.
   *
   * @param kind {@code held}, {@code broken} or {@code unknown}
   */
  record Stretch(int from, int length, String kind) {}

  static WindowStrip of(WindowsResult windows) {
    List<Stretch> stretches = new ArrayList<>();
    List<StripCell> strip = windows.strip();
    int from = 0;
    for (int i = 1; i <= strip.size(); i++) {
      if (i == strip.size() || !kind(strip.get(i)).equals(kind(strip.get(from)))) {
        stretches.add(new Stretch(from, i - from, kind(strip.get(from))));
        from = i;
      }
    }
    return new WindowStrip(strip.size(), stretches, words(windows));
  }

  private static String kind(StripCell cell) {
    return cell.judged() == 0 ? "unknown" : cell.broken() > 0 ? "broken" : "held";
  }

  private static String words(WindowsResult windows) {
    WindowsResult.Counts counts = windows.counts();
    String held =
        "%s of %s windows of %s s held"
            .formatted(
                NumberText.count(counts.judged() - counts.broken()),
                NumberText.count(counts.judged()),
                NumberText.brief(windows.seconds()));
    String budget =
        counts.budgetBurnt() == null
            ? ""
            : ", %s of the error budget is used".formatted(share(counts.budgetBurnt()));
    WindowsResult.Breaches breaches = windows.breaches();
    String breach =
        breaches.firstBreachAt() == null
            ? ""
            : "; first breach at %s, the longest took %s s"
                .formatted(
                    NumberText.clock(Duration.ofSeconds(Math.round(breaches.firstBreachAt()))),
                    NumberText.brief(breaches.longestBreachSeconds()));
    return held + budget + breach;
  }

  private static String share(double share) {
    return NumberText.brief(100 * share) + " %";
  }
}
