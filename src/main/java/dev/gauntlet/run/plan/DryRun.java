package dev.gauntlet.run.plan;

import dev.gauntlet.target.TargetKind;
import dev.gauntlet.verdict.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a run would do, told without sending anything. */
public final class DryRun {

  private final RunSpec spec;

  public DryRun(RunSpec spec) {
    this.spec = spec;
  }

  public String text() {
    List<String> lines = new ArrayList<>(List.of("Dry run: nothing is sent.", ""));
    List<String> course = spec.workload().course();
    if (!course.isEmpty()) {
      lines.addAll(course);
      lines.add("");
    }
    logIns().ifPresent(text -> lines.addAll(List.of(text, "")));
    List<String> wants =
        spec.contracts().stream().flatMap(use -> use.wants().stream()).toList();
    if (!wants.isEmpty()) {
      lines.add("Values that no step, draw or account gives:");
      wants.forEach(want -> lines.add("  " + want));
      lines.add("");
    }
    lines.add("Objectives:");
    spec.objectives().all().stream().map(Objective::name).forEach(name -> lines.add("  " + name));
    lines.add("");
    lines.add("Target: " + target());
    return String.join("\n", lines) + "\n";
  }

  /** How long they take only the platform knows. */
  private Optional<String> logIns() {
    String accounts =
        spec.contracts().stream()
            .filter(use -> use.needsLogin() && use.contract().login().isPresent())
            .map(use -> "%s for %s".formatted(accounts(use), use.name()))
            .collect(Collectors.joining(", "));
    if (accounts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        spec.logIn().beforeLoad()
            ? "Log-ins: %s, before the load, %s at a time; the platform decides how long that takes"
                .formatted(accounts, spec.logIn().concurrency())
            : "Log-ins: %s, within the load, by each user".formatted(accounts));
  }

  private String accounts(ContractUse use) {
    int count = spec.accounts(use);
    return "%s %saccount%s"
        .formatted(count, spec.registers(use) ? "new " : "", count == 1 ? "" : "s");
  }

  private String target() {
    if (spec.settings().ofSuite()) {
      return "the platform of the suite, which would be started";
    }
    if (spec.contracts().isEmpty()) {
      return String.join("; ", spec.requirements().places());
    }
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
}
