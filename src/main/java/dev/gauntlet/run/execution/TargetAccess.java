package dev.gauntlet.run.execution;

import dev.gauntlet.bridge.GatlingTls;
import dev.gauntlet.network.TlsOptions;
import dev.gauntlet.process.Console;
import dev.gauntlet.protocol.OpenRequirements;
import dev.gauntlet.protocol.PlannedRequirements;
import dev.gauntlet.target.Target;
import dev.gauntlet.target.TargetOptions;
import dev.gauntlet.target.TargetProvider;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The opened target of a run and the opened requirements of its users.
 *
 * @param requirements the opened requirements of the workload
 */
public record TargetAccess(Target target, OpenRequirements requirements) implements AutoCloseable {

  /**
   * Opens the target.
   *
   * @param logs the existing folder for the logs of a platform that is started
   * @throws dev.gauntlet.target.TargetException if the target cannot be opened
   * @throws dev.gauntlet.protocol.UnmetRequirementException if another requirement cannot be met
   */
  public static TargetAccess open(
      TargetOptions options, PlannedRequirements planned, Console console, Path logs) {
    TargetProvider.announcement(options).ifPresent(console::print);
    long started = System.nanoTime();
    TlsOptions tls = options.connections().access().tls();
    GatlingTls.use(tls.trust(), tls.identity());
    Target target = TargetProvider.open(options, logs);
    OpenRequirements requirements = requirements(planned, target, console);
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    console.print(TargetProvider.readiness(options, target.description(), took));
    return new TargetAccess(target, requirements);
  }

  /** Closes the requirements and then the target; closing twice has no effect. */
  @Override
  public void close() {
    try {
      requirements.close();
    } finally {
      target.close();
    }
  }

  private static OpenRequirements requirements(
      PlannedRequirements planned, Target target, Console console) {
    try {
      return planned.open(new TargetOpening(target, console));
    } catch (RuntimeException e) {
      target.close();
      throw e;
    }
  }
}
