package dev.gauntlet.cli;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.JourneyProvider;
import dev.gauntlet.process.RunException;
import dev.gauntlet.run.plan.ResultsDirectory;
import dev.gauntlet.target.IneffectiveSettings;
import dev.gauntlet.target.TargetException;
import dev.gauntlet.target.TargetOptions;
import dev.gauntlet.target.probe.TargetProbe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A probe that tests the configured systems, such as a Redis, and the operations of the contracts,
 * and prints the results.
 */
public final class ProbeRun {

  private static final String LOGS = "probe";

  private ProbeRun() {}

  /**
   * Reads the configuration, runs the probe, and prints the results.
   *
   * @param console receives each text; a text may have several lines
   * @return whether every system and every operation of every contract works; false also if the
   *     configuration is wrong or the target is not available; the reason is then printed
   */
  public static boolean of(Settings settings, Consumer<String> console) {
    try {
      ProbedSystems systems = ProbedSystems.read(settings);
      TargetProbe contracts =
          new TargetProbe(settings, Journeys.builtIn().contracts(), systems.urls());
      systems.plan(settings, contracts.options());
      Path logs = logs(settings);
      withoutEffect(contracts, systems, settings).ifPresent(console);
      boolean systemsWork = systems.check(console);
      boolean contractsWork =
          contracts.run(
              logs,
              () -> JourneyProvider.found().samples(new SplittableRandom()),
              report -> console.accept(ProbeTable.of(report)),
              console);
      return systemsWork && contractsWork;
    } catch (ConfigurationException | TargetException | RunException e) {
      console.accept(e.getMessage());
      return false;
    }
  }

  private static Optional<String> withoutEffect(
      TargetProbe probe, ProbedSystems systems, Settings settings) {
    TargetOptions target = probe.options();
    List<String> remarks = new ArrayList<>(IneffectiveSettings.ofProbe(target, settings));
    remarks.addAll(IneffectiveSettings.faults(target, probe.contracts(), settings));
    remarks.addAll(systems.withoutEffect(settings));
    return remarks.isEmpty()
        ? Optional.empty()
        : Optional.of("Without effect in this probe:\n  " + String.join("\n  ", remarks) + "\n");
  }

  private static Path logs(Settings settings) {
    Optional<ResultsDirectory> results = ResultsDirectory.of(settings);
    settings.throwIfProblems();
    return results.orElseThrow().logsOf(LOGS);
  }
}
