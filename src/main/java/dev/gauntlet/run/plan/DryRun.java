package dev.gauntlet.run.plan;

import dev.gauntlet.verdict.Objective;
import java.util.ArrayList;
import java.util.List;

/** A description of what a run would do, printed without sending anything. */
public final class DryRun {

  private final RunSpec spec;

  public DryRun(RunSpec spec) {
    this.spec = spec;
  }

  public String text() {
    List<String> lines = new ArrayList<>(List.of("Dry run: nothing is sent.", ""));
    List<String> forecast = spec.workload().text().forecast().get();
    if (!forecast.isEmpty()) {
      lines.addAll(forecast);
      lines.add("");
    }
    spec.requirements().notes().forEach(note -> lines.addAll(List.of(note, "")));
    lines.add("Objectives:");
    spec.judging().objectives().all().stream()
        .map(Objective::name)
        .forEach(name -> lines.add("  " + name));
    lines.add("");
    lines.add("Target: " + target());
    return String.join("\n", lines) + "\n";
  }

  private String target() {
    return spec.settings().ofSuite()
        ? "the platform of the suite, which would be started"
        : String.join("; ", spec.requirements().places());
  }
}
