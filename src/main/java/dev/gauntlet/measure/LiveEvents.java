package dev.gauntlet.measure;

import java.util.List;
import java.util.Map;

/**
 * A base for live observers of a run, which ignores all other events. Each of them is ignored by a
 * method of its own, so that a new type of event requires a decision here.
 */
public abstract class LiveEvents implements EventHandler {

  @Override
  public void runStarted(long t, RunHeader header) {}

  @Override
  public void noted(long t, NoteKind kind, String message) {}

  @Override
  public void backedOff(long t, List<BackOffCount> counts) {}

  @Override
  public void retried(long t, List<RetryCount> counts) {}

  @Override
  public void failureKept(long t, RequestKey request, String message, FailedExchange exchange) {}

  @Override
  public void resourcesUsed(long t, String process, ProcessUsage used) {}

  @Override
  public void machineUsed(long t, MachineUsage used) {}

  @Override
  public void journeyMetrics(long t, List<MetricSum> sums) {}

  @Override
  public void metricsReported(long t, Map<String, Double> values) {}

  @Override
  public void audited(long t, AuditReading reading) {}

  @Override
  public void admissionCounted(long t, AdmissionReading reading) {}

  @Override
  public void runEnded(long t) {}
}
