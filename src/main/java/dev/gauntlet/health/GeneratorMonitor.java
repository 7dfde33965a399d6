package dev.gauntlet.health;

import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.GeneratorCapacity;
import dev.gauntlet.measure.ProcessUsage;
import dev.gauntlet.measure.Recorder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A monitor that records, once a second, the resource use of the load generator and the delay of
 * its event loops. From these records the verdict determines whether the load generator was the
 * bottleneck.
 */
public final class GeneratorMonitor implements AutoCloseable {

  private final Recorder recorder;
  private final GeneratorProcess process = new GeneratorProcess();
  private final HostMachine machine = new HostMachine();
  private final long descriptorLimit = process.descriptorLimit();
  private final int ephemeralPorts = machine.ephemeralPorts();
  private final Clock clock;
  private final GarbageCollectionPauses pauses;
  private final List<EventLoopProbe> probes = new ArrayList<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "gauntlet-health");
            thread.setDaemon(true);
            return thread;
          });

  public GeneratorMonitor(Recorder recorder, Clock clock) {
    this.recorder = recorder;
    this.clock = clock;
    this.pauses = new GarbageCollectionPauses(recorder);
  }

  /**
   * Describes the load generator.
   *
   * @param eventLoops how many generate the load
   * @param coLocated whether the target is on this machine
   */
  public GeneratorCapacity generator(int eventLoops, boolean coLocated) {
    return new GeneratorCapacity(coLocated, eventLoops, descriptorLimit, ephemeralPorts);
  }

  /**
   * Starts monitoring.
   *
   * @param loops the event loops that generate the load
   */
  public void start(List<ScheduledExecutorService> loops) {
    pauses.recordPauses();
    loops.forEach(loop -> probes.add(EventLoopProbe.start(loop, clock, recorder)));
    timer.scheduleAtFixedRate(this::sample, 0, 1, TimeUnit.SECONDS);
  }

  private void sample() {
    recorder.resources(ProcessUsage.GENERATOR, process.now());
    recorder.machine(machine.now());
    probes.forEach(EventLoopProbe::check);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    probes.forEach(EventLoopProbe::close);
    pauses.close();
  }
}
