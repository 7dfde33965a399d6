package dev.gauntlet.suite;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Problem;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.process.RunException;
import dev.gauntlet.run.plan.DryRun;
import dev.gauntlet.run.plan.PlanCheck;
import dev.gauntlet.run.plan.RunDescription;
import dev.gauntlet.run.plan.RunSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A check of all simulations of a suite before the first one runs. */
final class SuiteCheck {

  private final int members;
  private final Map<String, List<String>> problems = new LinkedHashMap<>();
  private final List<String> plans = new ArrayList<>();

  private SuiteCheck(int members) {
    this.members = members;
  }

  /**
   * Reads the plan of each simulation.
   *
   * @param options the options of every simulation
   * @param access the access to the suite's target for simulations without a target of their own
   */
  static SuiteCheck of(
      Suite suite,
      Map<String, String> options,
      SuiteTarget.MemberAccess access,
      SettingsSources sources) {
    SuiteCheck check = new SuiteCheck(suite.members().size());
    suite.members().stream()
        .filter(member -> !member.unknown())
        .forEach(
            member ->
                check.read(
                    member,
                    options,
                    member.hasOwnTarget() ? SuiteTarget.MemberAccess.NONE : access,
                    sources));
    return check;
  }

  private void read(
      Suite.Member member,
      Map<String, String> ofAll,
      SuiteTarget.MemberAccess access,
      SettingsSources sources) {
    String simulation = member.simulation();
    Map<String, String> options = member.options(ofAll, access);
    if (!access.options().isEmpty()) {
      // The platform of the suite is not started yet, so the check must not connect to it.
      options.putIfAbsent("dryRun", "true");
    }
    Map<String, String> properties = new HashMap<>(sources.properties());
    properties.putAll(options);
    Map<String, String> variables = new HashMap<>(sources.variables());
    variables.putAll(access.environment());
    try {
      plans.add(
          PlanCheck.of(
                  simulation,
                  options,
                  new SettingsSources(properties, variables, sources.classPath()))
              .map(spec -> text(spec, access))
              .orElse(simulation + " is a plain Gatling simulation and has no plan.\n"));
    } catch (ConfigurationException e) {
      e.problems().stream()
          .map(problem -> placed(problem.toString(), member, ofAll))
          .forEach(problem -> add(problem, simulation));
    } catch (RunException e) {
      add(e.getMessage(), simulation);
    } catch (VirtualMachineError e) {
      // The load generator may have more memory than this process, for example for a large feeder.
      plans.add("%s cannot be checked here: %s\n".formatted(simulation, e));
    }
  }

  /** Returns a problem with the origin of an option in the suite's file. */
  private static String placed(String problem, Suite.Member member, Map<String, String> typed) {
    String placed = problem;
    for (String name : member.options().keySet()) {
      if (!typed.containsKey(name)) {
        placed = placed.replace("(-D" + name + ")", "(" + member.origins().get(name) + ")");
      }
    }
    return placed;
  }

  /** Returns the plan without placeholders for a platform that is not started yet. */
  private static String text(RunSpec spec, SuiteTarget.MemberAccess access) {
    String whole = new RunDescription(spec).ofRun() + "\n" + new DryRun(spec).text();
    return whole
        .lines()
        .filter(
            line ->
                access.options().keySet().stream().noneMatch(key -> line.startsWith(key + " = "))
                    && access.environment().keySet().stream()
                        .noneMatch(name -> line.endsWith("(" + name + ")")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private void add(String problem, String simulation) {
    problems.computeIfAbsent(problem, unseen -> new ArrayList<>()).add(simulation);
  }

  /**
   * Returns a sentence for each problem, with the simulations that have it; empty without problems.
   */
  List<String> problems() {
    return problems.entrySet().stream()
        .map(problem -> simulationNames(problem.getValue()) + ": " + problem.getKey())
        .toList();
  }

  private String simulationNames(List<String> simulations) {
    return simulations.size() == members && members > 1
        ? "all simulations"
        : String.join(", ", simulations);
  }

  /** Returns the plan of each simulation. */
  List<String> plans() {
    return plans;
  }
}
