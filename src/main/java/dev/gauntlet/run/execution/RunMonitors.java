package dev.gauntlet.run.execution;

import dev.gauntlet.health.GeneratorMonitor;
import dev.gauntlet.health.HostMachine;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.GeneratorCapacity;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.run.plan.RunSpec;
import dev.gauntlet.target.BaseUrls;
import dev.gauntlet.target.Target;
import dev.gauntlet.target.TargetKind;
import dev.gauntlet.target.metrics.MetricsSampler;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The monitors of a run while its load lasts: progress, health of the load generator, and metrics
 * of the target.
 */
final class RunMonitors implements AutoCloseable {

  private final RunSpec spec;
  private final Recorder recorder;
  private final boolean coLocated;
  private final ProgressPrinter progress;
  private final GeneratorMonitor health;
  private final Optional<MetricsSampler> metrics;

  RunMonitors(RunSpec spec, TargetAccess access, Recorder recorder, ProgressPrinter progress) {
    this.spec = spec;
    this.recorder = recorder;
    this.progress = progress;
    health = new GeneratorMonitor(recorder, Clock.system());
    metrics = MetricsSampler.of(spec.target().metrics(), ownPlatform(access.target()));
    coLocated = access.requirements().urls().stream().anyMatch(HostMachine::serves);
  }

  /**
   * Returns the URL of a platform that Gauntlet started; the metrics of a remote platform are read
   * only if configured.
   */
  private Optional<URI> ownPlatform(Target target) {
    return spec.target().kind() == TargetKind.REMOTE && !spec.settings().ofSuite()
        ? Optional.empty()
        : target.baseUrls().values().stream().findFirst().map(BaseUrls::first);
  }

  /** Returns the capacity of the load generator. */
  GeneratorCapacity generator(List<ScheduledExecutorService> eventLoops) {
    return health.generator(eventLoops.size(), coLocated);
  }

  /** Starts the monitors with the load, including that of the event loops. */
  void start(List<ScheduledExecutorService> eventLoops) {
    progress.start(spec.output().progressInterval(), spec.workload().time().phases(), recorder);
    metrics.ifPresent(
        sampler ->
            sampler.start(recorder::metrics, problem -> recorder.note(NoteKind.INFO, problem)));
    health.start(eventLoops);
  }

  /** Takes the last sample of the target's metrics, after the load; blocks for 2 s at most. */
  void takeLastSample() {
    metrics.ifPresent(sampler -> sampler.end(recorder::metrics));
  }

  @Override
  public void close() {
    progress.close();
    health.close();
    metrics.ifPresent(MetricsSampler::close);
  }
}
