package dev.gauntlet.health;

import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.Generator;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.Resources;
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
public final class GeneratorWatch implements AutoCloseable {

  private final Recorder recorder;
  private final OwnProcess process = new OwnProcess();
  private final HostMachine machine = new HostMachine();
  private final Clock clock;
  private final CollectionPauses pauses;
  private final List<LoopProbe> probes = new ArrayList<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "gauntlet-health");
            thread.setDaemon(true);
            return thread;
          });

  public GeneratorWatch(Recorder recorder, Clock clock) {
    this.recorder = recorder;
    this.clock = clock;
    this.pauses = new CollectionPauses(recorder);
  }

  /**
   * Describes the load generator.
   *
   * @param eventLoops how many generate the load
   * @param coLocated whether the target is on this machine
   */
  public Generator generator(int eventLoops, boolean coLocated) {
    return new Generator(
        coLocated, eventLoops, process.descriptorLimit(), machine.ephemeralPorts());
  }

  /**
   * Starts monitoring.
   *
   * @param loops the event loops that generate the load
   */
  public void start(List<ScheduledExecutorService> loops) {
    pauses.tell();
    loops.forEach(loop -> probes.add(LoopProbe.start(loop, clock, recorder)));
    timer.scheduleAtFixedRate(this::sample, 0, 1, TimeUnit.SECONDS);
  }

  private void sample() {
    recorder.resources(Resources.GENERATOR, process.now());
    recorder.machine(machine.now());
    probes.forEach(LoopProbe::check);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    probes.forEach(LoopProbe::close);
    pauses.close();
  }
}
