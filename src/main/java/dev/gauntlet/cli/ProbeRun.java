package dev.gauntlet.cli;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.BuiltIn;
import dev.gauntlet.process.RunException;
import dev.gauntlet.protocol.redis.RedisSettings;
import dev.gauntlet.run.plan.ResultsDirectory;
import dev.gauntlet.target.TargetException;
import dev.gauntlet.target.probe.TargetProbe;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Tries the contracts of a configuration at their targets, and prints what came of it. */
public final class ProbeRun {

  private static final String LOGS = "probe";

  private ProbeRun() {}

  /**
   * Reads the configuration, probes, and prints what came of it.
   *
   * @param console gets whole texts of several lines
   * @return whether every operation of every contract works; false also when the configuration is
   *     wrong or the target cannot be had, which the console then says
   */
  public static boolean of(Settings settings, Consumer<String> console) {
    try {
      // It probes no Redis; what is wrong with the settings of one is reported all the same.
      RedisSettings.read(settings);
      return new TargetProbe(settings, Journeys.builtIn().contracts())
          .run(
              logs(settings),
              () -> BuiltIn.found().samples(new SplittableRandom()),
              report -> console.accept(ProbeTable.of(report)),
              console);
    } catch (ConfigurationException | TargetException | RunException e) {
      console.accept(e.getMessage());
      return false;
    }
  }

  private static Path logs(Settings settings) {
    Optional<ResultsDirectory> results = ResultsDirectory.of(settings);
    settings.throwIfProblems();
    return results.orElseThrow().logsOf(LOGS);
  }
}
