package dev.gauntlet.run.plan;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Suggestion;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.protocol.ProtocolSection;
import dev.gauntlet.protocol.ProtocolSettings;
import dev.gauntlet.run.access.PlannedContract;
import dev.gauntlet.target.IneffectiveSettings;
import dev.gauntlet.verdict.AbortLimits;
import dev.gauntlet.verdict.Objectives;
import dev.gauntlet.verdict.RunObjectives;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The options of the command line that have no effect on this run, and the objectives for
 * operations that its contracts lack. Files, variables and the options of a suite may apply to many
 * runs, so these are remarks and not problems.
 */
final class IneffectiveOptions {

  private final RunSpec spec;
  private final List<String> remarks = new ArrayList<>();

  private IneffectiveOptions(RunSpec spec) {
    this.spec = spec;
  }

  /** Returns a line for each such option or objective, with the reason. */
  static List<String> remarks(RunSpec spec) {
    if (spec.settings().ofSuite()) {
      return List.of();
    }
    IneffectiveOptions found = new IneffectiveOptions(spec);
    found.remarks.addAll(IneffectiveSettings.remarks(spec.target(), spec.settings()));
    found.remarks.addAll(
        IneffectiveSettings.faults(spec.target(), found.contracts(), spec.settings()));
    found.protocols();
    found.remarks.addAll(IneffectiveAccounts.remarks(spec));
    found.logIn();
    found.waits();
    found.objectives();
    return found.remarks;
  }

  private List<Contract> contracts() {
    return spec.requirements().all(PlannedContract.class).stream()
        .map(contract -> contract.use().contract())
        .toList();
  }

  private void protocols() {
    ProtocolSection.readAll(spec.settings()).forEach(this::protocol);
    unusedContracts()
        .forEach(
            name ->
                unless(
                    false,
                    "no journey of this run uses the contract " + name,
                    "target." + name,
                    RunObjectives.SECTION + "." + name));
  }

  private void protocol(ProtocolSection section, ProtocolSettings read) {
    String path = "target." + section.name();
    boolean used = spec.requirements().sections().contains(section);
    unless(
        used,
        "no user of this run sends to " + section.system(),
        path,
        RunObjectives.SECTION + "." + section.name());
    if (used) {
      read.withoutEffect()
          .forEach(
              (key, reason) ->
                  spec.settings().chosen(path + "." + key).stream()
                      .map(setting -> setting + ": " + reason)
                      .forEach(remarks::add));
    }
  }

  private Set<String> unusedContracts() {
    Set<String> contracts = new TreeSet<>(spec.workload().journeys().knownContracts());
    target().keys().stream()
        .filter(key -> spec.settings().documented("target", key).contains("contract"))
        .forEach(contracts::add);
    contracts.removeAll(spec.workload().journeys().contracts());
    return contracts;
  }

  private Section target() {
    return spec.settings().section("target");
  }

  private void logIn() {
    unlessGiven(
        spec.requirements().all(PlannedContract.class).stream()
            .filter(PlannedContract::logsIn)
            .allMatch(each -> each.registers() || each.options().logIn().beforeLoad()),
        "each user logs in within the load",
        "load.log-in",
        "concurrency");
  }

  private void waits() {
    unless(
        spec.judging().scope().called().containsKey("audit"),
        "this simulation watches no pushes",
        "audit",
        RunObjectives.SECTION + ".audit");
    unless(
        spec.settings().section("load").flag("honour-retry-after"),
        "load.honour-retry-after is not set",
        "load.longest-retry-after");
    unless(false, "only gauntlet probe sends them", "probe");
    AbortLimits abortOn = spec.judging().abortOn();
    Duration length = spec.workload().time().length();
    unlessGiven(
        abortOn.hasLimits(),
        "neither error-rate nor p95 is set beside it",
        RunObjectives.SECTION + ".abort-on",
        "during");
    unlessGiven(
        !abortOn.hasLimits() || abortOn.during().compareTo(length) < 0,
        "the load is not longer, so error-rate and p95 never end the run",
        RunObjectives.SECTION + ".abort-on",
        "during");
  }

  /**
   * Adds the objectives in defaults and files for requests that the contract lacks; elsewhere such
   * a request is an unknown key.
   */
  private void objectives() {
    JudgedScope scope = spec.judging().scope();
    for (String contract : spec.workload().journeys().contracts()) {
      lacking(
          RunObjectives.SECTION + "." + contract,
          spec.settings().documented(RunObjectives.SECTION, contract),
          scope.operations().getOrDefault(contract, Set.of()));
    }
    if (!scope.scenario().isEmpty()) {
      Set<String> offered = new TreeSet<>(Objectives.OF_SCENARIO);
      scope.operations().values().forEach(offered::addAll);
      scope.called().values().forEach(offered::addAll);
      lacking(scope.scenario(), spec.settings().documented(scope.scenario()), offered);
    }
    metrics();
  }

  private void lacking(String section, Set<String> documented, Set<String> offered) {
    Set<String> lacking = new TreeSet<>(documented);
    lacking.removeAll(offered);
    if (lacking.size() == 1) {
      String name = lacking.iterator().next();
      remarks.add(
          "%s.\"%s\": the contract offers no such request%s"
              .formatted(section, name, aside(name, offered)));
    } else if (!lacking.isEmpty()) {
      remarks.add(
          "%s: %s are for requests that the contract does not offer: %s"
              .formatted(
                  section,
                  lacking.size(),
                  lacking.stream()
                      .map(name -> name + aside(name, offered))
                      .collect(Collectors.joining(", "))));
    }
  }

  private static String aside(String name, Set<String> offered) {
    return Suggestion.slip(name, offered)
        .map(near -> " (did you mean %s?)".formatted(near))
        .orElse("");
  }

  /**
   * Adds the objectives for metrics that no journey of this run records; files may have them for
   * other runs.
   */
  private void metrics() {
    Section metrics = spec.settings().section(RunObjectives.SECTION + ".metrics");
    Set<String> recorded = spec.judging().scope().metrics();
    for (String name : metrics.keys()) {
      unless(
          recorded.contains(name),
          "no journey of this run records such a metric" + Suggestion.aside(name, recorded),
          metrics.section(name).path());
    }
  }

  /** Adds a remark as {@link #unless} does, for a value that a file may set as well. */
  private void unlessGiven(boolean effective, String reason, String section, String key) {
    Section settings = spec.settings().section(section);
    if (!effective && settings.isGiven(key)) {
      remarks.add(
          "%s%s.%s: %s".formatted(settings.isOption(key) ? "-D" : "", section, key, reason));
    }
  }

  private void unless(boolean effective, String reason, String... paths) {
    if (!effective) {
      Stream.of(paths)
          .flatMap(path -> spec.settings().optionsOf(path).stream())
          .forEach(option -> remarks.add("-D%s: %s".formatted(option, reason)));
    }
  }
}
