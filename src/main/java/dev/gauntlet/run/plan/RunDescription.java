package dev.gauntlet.run.plan;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.process.GauntletVersion;
import java.util.List;
import java.util.stream.Collectors;

/** A description of a run for the console, printed before the run starts. */
public record RunDescription(RunSpec spec) {

  public String ofRun() {
    String changes = spec.settings().brief();
    return "Gauntlet %s: %s%n%s%s%s%s"
        .formatted(
            GauntletVersion.current(),
            spec.simulation(),
            spec.workload().text().description(),
            withoutSteps() + withoutPhase(),
            spec.warning().map("\nWarning: %s\n"::formatted).orElse(""),
            (changes.isBlank() ? "" : "\nSettings:\n" + changes) + withoutEffect());
  }

  private String withoutEffect() {
    List<String> remarks = IneffectiveOptions.remarks(spec);
    return remarks.isEmpty()
        ? ""
        : "\nWithout effect in this run:\n  " + String.join("\n  ", remarks) + "\n";
  }

  /** Returns the description of a trace, which shows single users in place of the run. */
  public String ofTrace() {
    return "Gauntlet %s: trace of %s, one user once through %s%n%s"
        .formatted(
            GauntletVersion.current(),
            spec.simulation(),
            spec.workload().journeys().traced().stream()
                .map(Journey::name)
                .collect(Collectors.joining(", ")),
            withoutSteps());
  }

  private String withoutPhase() {
    return spec.judging().objectives().withoutPhase().stream()
        .map(sentence -> "\n" + sentence + "\n")
        .collect(Collectors.joining());
  }

  private String withoutSteps() {
    return spec.requirements().leftOut().stream()
        .map(s -> "  %s: %s, since %s%n".formatted(s.journey(), s.request(), s.reason()))
        .reduce(String::concat)
        .map(steps -> "\nLeft out:\n" + steps)
        .orElse("");
  }
}
