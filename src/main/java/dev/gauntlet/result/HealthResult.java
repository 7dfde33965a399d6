package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.ProcessUsage;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Whether the load generator itself was sound. The machine's CPU is told and decides nothing: a
 * target on the same machine may need all of it. In result.json the parts of {@code delays} stand
 * beside the others.
 *
 * @param coLocated whether the target was on the same machine
 * @param eventLoops the threads that sent and received
 * @param cpu while there was load
 * @param descriptors files and sockets that were open at a time, and may be
 * @param ports connections of the machine at a time, and to one address and port at most
 * @param unsent requests that it could not send for want of something of its own
 * @param findings by which the run is invalid; none where it was sound
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
   * What the load was late by.
   *
   * @param scheduleLagMs how much later than planned users began; null where none began
   * @param loopDelayMs how late the event loops were; null where it was not told
   * @param pausesMs for garbage collection; null without any
   */
  public record Delays(
      ValueFigures scheduleLagMs, ValueFigures loopDelayMs, ValueFigures pausesMs) {}

  /**
   * Shares of all processors, 0 to 1; null where they cannot be told.
   *
   * @param own the load generator's, on average
   * @param ownMost the load generator's in its busiest second
   * @param machine everybody's, on average
   * @param machineMost everybody's in the busiest second
   */
  public record Cpu(Double own, Double ownMost, Double machine, Double machineMost) {}

  /**
   * Use of something that is limited; null where it cannot be told.
   *
   * @param most at one time
   */
  public record Use(Long most, Long limit) {}

  /**
   * The figures of a run.
   *
   * @param findings what is wrong with them
   * @return null where nobody watched the load generator
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

  /** Whether the figures can be trusted as far as the load generator is concerned. */
  public boolean sound() {
    return findings.isEmpty();
  }
}
