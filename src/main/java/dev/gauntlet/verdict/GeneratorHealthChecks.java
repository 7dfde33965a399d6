package dev.gauntlet.verdict;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.ProcessUsage;
import dev.gauntlet.measure.ValueHistogram;
import dev.gauntlet.result.ErrorResult;
import dev.gauntlet.result.HealthData;
import dev.gauntlet.result.HealthFinding;
import dev.gauntlet.result.RequestData;
import dev.gauntlet.result.RunData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The health checks of the load generator: it exhausted a resource of its own, or it was late. The
 * speed of the target never matters here, nor other processes on the machine: a load generator that
 * was not late had enough. Lateness that can only have lengthened latencies, all of which kept
 * their limits, is a remark.
 */
final class GeneratorHealthChecks {

  /** Of fewer, one alone could be more than the share that is allowed. */
  private static final long FEWEST_USERS = 20;

  /** Five seconds of two event loops. */
  private static final long FEWEST_TURNS = 100;

  private static final double JUDGED_PERCENT = 95;

  /** Of the load's time; less shows in no other figure. */
  private static final double MUCH_COLLECTION = 0.1;

  private static final String COUNTED = "counted";
  private static final String STEP =
      "give it more processors or a machine of its own, or plan less load";

  private final RunData run;
  private final HealthData health;
  private final HealthLimits limits;
  private final LatenessEffect lateness;
  private final List<HealthFinding> findings = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  private GeneratorHealthChecks(RunData run, HealthLimits limits, LatenessEffect lateness) {
    this.run = run;
    this.health = run.health();
    this.limits = limits;
    this.lateness = lateness;
  }

  /** None where it was sound, or where nobody watched it. */
  static GeneratorHealthChecks of(RunData run, HealthLimits limits, LatenessEffect lateness) {
    GeneratorHealthChecks checks = new GeneratorHealthChecks(run, limits, lateness);
    if (run.health().watched()) {
      checks.ownLimits();
      checks.scheduleLag();
      checks.loopDelay();
    }
    return checks;
  }

  /** By which the run is invalid. */
  List<HealthFinding> findings() {
    return List.copyOf(findings);
  }

  /** What to know of a run that is valid all the same. */
  List<String> remarks() {
    return List.copyOf(remarks);
  }

  private void add(String cause, String message) {
    findings.add(new HealthFinding(cause, message));
  }

  private void ownLimits() {
    long unsent = run.total().count(OutcomeKind.UNSENT);
    if (unsent > 0) {
      add(
          "unsent",
          ("The load generator itself could not send %s of its requests (%s): raise that limit on"
                  + " its machine, or plan less load.")
              .formatted(count(unsent), unsentReasons()));
    }
    if (outOfDescriptors()) {
      add(
          "descriptors",
          ("The load generator used up the %s file descriptors that it may have: raise them with"
                  + " ulimit -n, or plan fewer users.")
              .formatted(count(health.generator().descriptorLimit())));
    }
  }

  private String unsentReasons() {
    return run.incidents().errors().stream()
        .filter(error -> error.outcome().equals(OutcomeKind.UNSENT.toString()))
        .map(ErrorResult::message)
        .distinct()
        .limit(2)
        .collect(Collectors.joining("; "));
  }

  private boolean outOfDescriptors() {
    long limit = health.generator().descriptorLimit();
    return limit > 0
        && run.moments().resources().stream()
            .filter(at -> at.process().equals(ProcessUsage.GENERATOR))
            .anyMatch(at -> at.used().openDescriptors() >= ProcessUsage.ALL_DESCRIPTORS * limit);
  }

  /** A scenario's users wait for each other before they begin what is measured. */
  private void scheduleLag() {
    HealthLimits.Limit limit = limits.scheduleLag();
    ValueHistogram lag = health.scheduleLag();
    double missing = missingArrivals();
    double users = lag.count() + missing;
    double late = lag.shareAbove(limit.millis()) * lag.count() + missing;
    if (users >= FEWEST_USERS
        && late > limit.share() * users
        && !run.header().run().model().equals(COUNTED)) {
      add(
          "schedule-lag",
          ("The load generator could not make the planned load: %s of %s users began more than %s"
                  + " late or never (p95 %s)%s; %s.")
              .formatted(
                  percent(late / users),
                  count(Math.round(users)),
                  millis(limit.millis()),
                  millis(lag.percentile(95)),
                  collections(),
                  STEP));
    }
  }

  /** Arrivals wait for no answer: who never came of a run that was not cut short came too late. */
  private double missingArrivals() {
    PlannedLoad planned = run.header().planned();
    boolean cutShort =
        !run.span().ended()
            || run.incidents().notes().stream().anyMatch(note -> note.kind() == NoteKind.ABORTED);
    return cutShort || planned.arrivals() == 0
        ? 0
        : Math.max(0, planned.arrivals() - run.work().actual().arrivals());
  }

  /**
   * Answers are read as late as the loops are: where that is most of a latency, the latency says
   * little of the target. Where most requests ended in an error, such as a refused connection, no
   * lateness made them do so, and latencies are not what the run is about.
   */
  private void loopDelay() {
    HealthLimits.Limit limit = limits.loopDelay();
    LatencyHistogram waited = waited();
    double delay = health.loopDelay().percentile(JUDGED_PERCENT);
    double latency = waited.percentileMillis(JUDGED_PERCENT);
    boolean tells =
        health.loopDelay().count() >= FEWEST_TURNS
            && waited.count() > 0
            && 2 * waited.count() >= run.total().ended();
    if (!tells || delay <= limit.millis() || delay <= limit.share() * latency) {
      return;
    }
    if (lateness.onlyLengthened(delay)) {
      remarks.add(
          ("The load generator's event loops were %s late at p95, where latencies have a p95 of %s:"
                  + " the target is faster than these say, and all limits were kept.")
              .formatted(millis(delay), millis(latency)));
    } else {
      add(
          "loop-delay",
          ("The load generator did not keep up: its event loops were %s late at p95, where"
                  + " latencies have a p95 of %s, so that these say more of the load generator than"
                  + " of the target%s; %s.")
              .formatted(millis(delay), millis(latency), collections(), STEP));
    }
  }

  /** What was waited for to its end: good answers, and those that came too late. */
  private LatencyHistogram waited() {
    RequestData total = run.total();
    LatencyHistogram waited = LatencyHistogram.dense();
    waited.add(total.good());
    waited.add(total.latencies().getOrDefault(OutcomeKind.TIMED_OUT, LatencyHistogram.sparse()));
    return waited;
  }

  private String collections() {
    double seconds = health.pauses().mean() * health.pauses().count() / 1000;
    return seconds < MUCH_COLLECTION * run.span().loadSeconds()
        ? ""
        : ("; garbage collection alone stopped it for %s, so give it memory with"
                + " -Dgatling.jvmArgs=-Xmx4G")
            .formatted(FigureUnit.SECONDS.readable(Math.rint(seconds * 10) / 10));
  }

  private static String count(long count) {
    return FigureUnit.COUNT.readable(count);
  }

  private static String percent(double share) {
    return FigureUnit.PERCENT.readable(Math.rint(share * 1000) / 10);
  }

  private static String millis(double millis) {
    return FigureUnit.MILLIS.readable(Math.rint(millis));
  }
}
