package dev.gauntlet.record;

import dev.gauntlet.measure.AdmissionReading;
import dev.gauntlet.measure.AuditReading;
import dev.gauntlet.measure.AuditedStream;
import dev.gauntlet.measure.BackOffCount;
import dev.gauntlet.measure.DeliveryCounts;
import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.EventHandler;
import dev.gauntlet.measure.FailedExchange;
import dev.gauntlet.measure.GeneratorCapacity;
import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.LoadCounts;
import dev.gauntlet.measure.MachineUsage;
import dev.gauntlet.measure.MessageTimeline;
import dev.gauntlet.measure.MetricSum;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.ProcessUsage;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.RetryCount;
import dev.gauntlet.measure.RunEvent;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.SetupCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;

/** An event as a line of the event log. {@link EventHandler} defines its meaning. */
public sealed interface Event extends RunEvent {

  record RunStarted(long t, RunHeader header) implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.runStarted(t, header);
    }
  }

  record LoadStarted(long t, GeneratorCapacity generator) implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.loadStarted(t, generator);
    }
  }

  record PhaseStarted(long t, String name) implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.phaseStarted(t, name);
    }
  }

  record Noted(long t, NoteKind kind, String message) implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.noted(t, kind, message);
    }
  }

  /**
   * Setup steps.
   *
   * @param latencies each in HdrHistogram's compressed form, Base64, in microseconds
   */
  record SetupDone(long t, List<SetupCount> counts, Map<String, String> latencies)
      implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.setupDone(t, counts, decoded(latencies));
    }
  }

  record ErrorsSeen(long t, List<ErrorCount> counts) implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.errorsSeen(t, counts);
    }
  }

  record BackedOff(long t, List<BackOffCount> counts) implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.backedOff(t, counts);
    }
  }

  record Retried(long t, List<RetryCount> counts) implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.retried(t, counts);
    }
  }

  record FailureKept(
      long t, String journey, String request, String message, FailedExchange exchange)
      implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.failureKept(t, new RequestKey(journey, request), message, exchange);
    }
  }

  record ResourcesUsed(long t, String process, ProcessUsage used) implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.resourcesUsed(t, process, used);
    }
  }

  record MachineUsed(long t, MachineUsage used) implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.machineUsed(t, used);
    }
  }

  record JourneyMetrics(long t, List<MetricSum> sums) implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.journeyMetrics(t, sums);
    }
  }

  record MetricsReported(long t, Map<String, Double> values) implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.metricsReported(t, values);
    }
  }

  /**
   * The state of the audit of pushes.
   *
   * @param hops each in HdrHistogram's compressed form, Base64, in microseconds
   */
  record Audited(
      long t,
      DeliveryCounts counts,
      Map<String, String> hops,
      List<MessageTimeline> slowest,
      List<AuditedStream> worst)
      implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.audited(t, new AuditReading(counts, decoded(hops), slowest, worst));
    }
  }

  record AdmissionCounted(long t, AdmissionReading reading) implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.admissionCounted(t, reading);
    }
  }

  /** The counts of the load, grouped as in {@link LoadCounts}. */
  record Sample(
      long t,
      LoadCounts.Users users,
      LoadCounts.Journeys journeys,
      LoadCounts.Requests requests,
      LoadCounts.Answers answers)
      implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.loadCounted(t, new LoadCounts(users, journeys, requests, answers));
    }
  }

  record RunEnded(long t) implements Event {
    @Override
    public void accept(EventHandler handler) {
      handler.runEnded(t);
    }
  }

  private static Map<String, LatencyHistogram> decoded(Map<String, String> latencies) {
    Map<String, LatencyHistogram> decoded = new LinkedHashMap<>();
    latencies.forEach((name, text) -> decoded.put(name, decoded(name, text)));
    return decoded;
  }

  private static LatencyHistogram decoded(String name, String text) {
    try {
      return LatencyHistogram.decoded(text);
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("the latencies of '" + name + "' are damaged", e);
    }
  }
}
