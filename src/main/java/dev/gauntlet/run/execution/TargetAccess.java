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
 * The target of a run once it is there, and what its users need of it.
 *
 * @param requirements of the workload, open
 */
public record TargetAccess(Target target, OpenRequirements requirements) implements AutoCloseable {

  /**
   * Opens the target.
   *
   * @param logs the folder for the logs of a platform that is started, which exists
   * @throws dev.gauntlet.target.TargetException if it cannot be had
   * @throws dev.gauntlet.protocol.UnmetRequirementException if something else that users need
   *     cannot be had
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

  /** Closes what the users need, and then the target; what is closed already is left alone. */
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
