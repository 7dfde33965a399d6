package dev.gauntlet.run.plan;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.run.access.ContractUse;
import dev.gauntlet.run.access.PlannedContract;
import dev.gauntlet.run.workload.ShapedLoad;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Run specifications for tests, with a small load profile and the real files of the project. */
final class RunSpecs {

  static final LoadShape SHAPE =
      LoadShape.phase("test").users(6).spawning(2).perSecond().during(ofSeconds(30));

  private RunSpecs() {}

  static RunSpec read(Map<String, String> options) {
    return read(SHAPE, options);
  }

  private static RunSpec read(LoadShape shape, Map<String, String> options) {
    return read(shape, Journeys.builtIn(), options);
  }

  private static RunSpec read(LoadShape shape, Journeys journeys, Map<String, String> options) {
    Settings settings =
        Settings.load(new SettingsSources(options, Map.of(), RunSpec.class.getClassLoader()));
    return RunSpec.read(
        "Test", settings, (name, all) -> ShapedLoad.read(all, chosen -> shape, journeys).workload());
  }

  /** Returns the only contract that a run uses. */
  static ContractUse use(RunSpec spec) {
    assertThat(contracts(spec)).hasSize(1);
    return contracts(spec).get(0);
  }

  /** Returns the contracts that a run uses. */
  static List<ContractUse> contracts(RunSpec spec) {
    return spec.requirements().all(PlannedContract.class).stream()
        .map(PlannedContract::use)
        .toList();
  }

  /** Returns the options of a run that uses the contract {@code ma} only. */
  static Map<String, String> ofMa(String... namesAndValues) {
    Map<String, String> options = new HashMap<>(Map.of("journeys", "worker,task,mixed"));
    options.putAll(pairs(namesAndValues));
    return options;
  }

  private static Map<String, String> pairs(String... namesAndValues) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      options.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return options;
  }

  /** Returns the configuration errors of a run, which must have at least one. */
  static List<String> problems(String... namesAndValues) {
    return problems(pairs(namesAndValues));
  }

  static List<String> problems(Map<String, String> options) {
    return problems(SHAPE, options);
  }

  /** Returns the configuration errors of a run with these journeys. */
  static List<String> problems(Journeys journeys, Map<String, String> options) {
    return ProblemTexts.of(() -> read(SHAPE, journeys, options));
  }

  static List<String> problems(LoadShape shape, Map<String, String> options) {
    List<String> problems = ProblemTexts.of(() -> read(shape, options));
    assertThat(problems).describedAs("the problems of " + options).isNotEmpty();
    return problems;
  }
}
