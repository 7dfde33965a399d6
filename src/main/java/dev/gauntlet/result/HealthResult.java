package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.ProcessUsage;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The health of the load generator. The machine's CPU is information only, because a target on the
 * same machine may need all of it. In result.json the fields of {@code delays} are not nested.
 *
 * @param coLocated whether the target was on the same machine
 * @param eventLoops the number of threads that sent and received
 * @param cpu the CPU usage during the load
 * @param descriptors the maximum number of open files and sockets, and its limit
 * @param ports the maximum number of connections of the machine, and the limit of connections to
 *     one address and port
 * @param unsent the number of requests that the load generator could not send because its own
 *     resources were exhausted
 * @param findings the problems that make the run invalid; empty if the load generator was sound
 */
public record HealthResult(
    boolean coLocated,
    int eventLoops,
    @JsonUnwrapped Delays delays,
    Cpu cpu,
    Use descriptors,
    Use ports,
    long unsent,
    List<HealthFinding> findings) {

  /**
   * The delays of the load.
   *
   * @param scheduleLagMs the delays of users' starts; null if no user started
   * @param loopDelayMs the delays of the event loops; null if they were not measured
   * @param pausesMs the pauses by garbage collections; null if there were none
   */
  public record Delays(
      ValueFigures scheduleLagMs, ValueFigures loopDelayMs, ValueFigures pausesMs) {}

  /**
   * The used shares of all processors, 0 to 1; null if unknown.
   *
   * @param own the mean share of the load generator
   * @param ownMost the share of the load generator in its busiest second
   * @param machine the mean share of all processes
   * @param machineMost the share of all processes in the busiest second
   */
  public record Cpu(Double own, Double ownMost, Double machine, Double machineMost) {}

  /**
   * The usage of a limited resource; null if unknown.
   *
   * @param most the maximum at one time
   */
  public record Use(Long most, Long limit) {}

  /**
   * Returns the health of a run's load generator.
   *
   * @param findings the problems found
   * @return null if the load generator was not monitored
   */
  public static HealthResult of(RunData run, List<HealthFinding> findings) {
    HealthData data = run.health();
    return !data.watched()
        ? null
        : new HealthResult(
            data.generator().coLocated(),
            data.generator().eventLoops(),
            new Delays(
                ValueFigures.of(data.scheduleLag()),
                ValueFigures.of(data.loopDelay()),
                ValueFigures.of(data.pauses())),
            cpu(run),
            new Use(mostDescriptors(run), known(data.generator().descriptorLimit())),
            new Use(mostSockets(data), known(data.generator().ephemeralPorts())),
            run.total().count(OutcomeKind.UNSENT),
            findings);
  }

  private static Cpu cpu(RunData run) {
    double[] own =
        own(run)
            .filter(at -> HealthData.ofLoad(at.atSeconds(), run.span().loadSeconds()))
            .mapToDouble(at -> at.used().cpuShare())
            .filter(share -> share >= 0)
            .toArray();
    double[] machine = run.health().machineUnderLoad(run.span().loadSeconds());
    return new Cpu(mean(own), most(own), mean(machine), most(machine));
  }

  private static Stream<ProcessSample> own(RunData run) {
    return run.moments().resources().stream()
        .filter(at -> at.process().equals(ProcessUsage.GENERATOR));
  }

  private static Double mean(double[] shares) {
    return shares.length == 0
        ? null
        : (Double) Rounding.thousandths(DoubleStream.of(shares).average().getAsDouble());
  }

  private static Double most(double[] shares) {
    return shares.length == 0 ? null : (Double) DoubleStream.of(shares).max().getAsDouble();
  }

  private static Long mostDescriptors(RunData run) {
    return known(own(run).mapToLong(at -> at.used().openDescriptors()).max().orElse(-1));
  }

  private static Long mostSockets(HealthData data) {
    return known(data.machine().stream().mapToLong(at -> at.used().sockets()).max().orElse(-1));
  }

  private static Long known(long value) {
    return value < 0 ? null : (Long) value;
  }

  /** Returns whether the load generator had no problem that makes the figures unusable. */
  public boolean sound() {
    return findings.isEmpty();
  }
}
