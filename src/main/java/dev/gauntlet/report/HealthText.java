package dev.gauntlet.report;

import dev.gauntlet.result.HealthResult;
import dev.gauntlet.result.HealthResult.Use;
import dev.gauntlet.result.ValueFigures;
import java.util.ArrayList;
import java.util.List;

/** The health of the load generator as one line of text. */
public final class HealthText {

  private HealthText() {}

  /** Returns the delays and the resource usage of the load generator, and whether it was sound. */
  public static String of(HealthResult health) {
    List<String> parts = new ArrayList<>();
    add(parts, "users started %s ms late at p95", health.delays().scheduleLagMs());
    add(parts, "event loops were %s ms late at p95", health.delays().loopDelayMs());
    if (health.cpu().own() != null) {
      parts.add("used " + NumberText.percent(health.cpu().own()) + " CPU");
    }
    if (health.cpu().machine() != null) {
      parts.add("its machine " + NumberText.percent(health.cpu().machine()));
    }
    add(parts, "%s of %s file descriptors", health.descriptors());
    if (health.coLocated()) {
      parts.add("on the target's machine");
    }
    return "Load generator %s: %s."
        .formatted(health.sound() ? "sound" : "NOT SOUND", String.join(", ", parts));
  }

  private static void add(List<String> parts, String form, ValueFigures figures) {
    if (figures != null) {
      parts.add(form.formatted(NumberText.brief(figures.p95())));
    }
  }

  private static void add(List<String> parts, String form, Use use) {
    if (use.most() != null && use.limit() != null) {
      parts.add(form.formatted(NumberText.count(use.most()), NumberText.count(use.limit())));
    }
  }
}
