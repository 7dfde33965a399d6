package dev.gauntlet.report.html;

import dev.gauntlet.report.Numbers;
import dev.gauntlet.result.StripCell;
import dev.gauntlet.result.WindowsResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The windows of an objective from left to right, with the same told in words.
 *
 * @param width how many cells there are
 */
record BurnStrip(int width, List<Stretch> stretches, String words) {

  /**
   * Neighbouring cells of the same kind.
   *
   * @param kind {@code held}, {@code broken} or {@code unknown}
   */
  record Stretch(int from, int length, String kind) {}

  static BurnStrip of(WindowsResult windows) {
    List<Stretch> stretches = new ArrayList<>();
    List<StripCell> strip = windows.strip();
    int from = 0;
    for (int i = 1; i <= strip.size(); i++) {
      if (i == strip.size() || !kind(strip.get(i)).equals(kind(strip.get(from)))) {
        stretches.add(new Stretch(from, i - from, kind(strip.get(from))));
        from = i;
      }
    }
    return new BurnStrip(strip.size(), stretches, words(windows));
  }

  private static String kind(StripCell cell) {
    return cell.judged() == 0 ? "unknown" : cell.broken() > 0 ? "broken" : "held";
  }

  private static String words(WindowsResult windows) {
    WindowsResult.Counts counts = windows.counts();
    String held =
        "%s of %s windows of %s s held"
            .formatted(
                Numbers.count(counts.judged() - counts.broken()),
                Numbers.count(counts.judged()),
                Numbers.brief(windows.seconds()));
    String budget =
        counts.budgetBurnt() == null
            ? ""
            : ", %s of the error budget is burnt".formatted(share(counts.budgetBurnt()));
    WindowsResult.Breaches breaches = windows.breaches();
    String breach =
        breaches.firstBreachAt() == null
            ? ""
            : "; first breach at %s, the longest took %s s"
                .formatted(
                    Numbers.clock(Duration.ofSeconds(Math.round(breaches.firstBreachAt()))),
                    Numbers.brief(breaches.longestBreachSeconds()));
    return held + budget + breach;
  }

  private static String share(double share) {
    return Numbers.brief(100 * share) + " %";
  }
}
