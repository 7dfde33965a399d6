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
 * The health checks of the load generator: whether it exhausted one of its resources, or was late.
 * The speed of the target and other processes on the machine do not matter: a load generator that
 * was not late had enough resources. If all latencies kept their limits, and lateness can have had
 * no other effect than longer latencies, it is only a remark.
 */
final class GeneratorHealthChecks {

  /** The minimum number of users. With fewer, a single late user could exceed the allowed share. */
  private static final long FEWEST_USERS = 20;

  /** The minimum number of probes: five seconds of two event loops. */
  private static final long FEWEST_TURNS = 100;

  private static final double JUDGED_PERCENT = 95;

  /** The share of the load's time above which garbage collection is reported. */
  private static final double MUCH_COLLECTION = 0.1;

  private static final String COUNTED = "counted";
  private static final String STEP =
      "give it more processors or a separate machine, or plan less load";

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

  /** Returns the checks of a run; without findings if it was sound, or if it was not observed. */
  static GeneratorHealthChecks of(RunData run, HealthLimits limits, LatenessEffect lateness) {
    GeneratorHealthChecks checks = new GeneratorHealthChecks(run, limits, lateness);
    if (run.health().watched()) {
      checks.ownLimits();
      checks.scheduleLag();
      checks.loopDelay();
    }
    return checks;
  }

  /** Returns the findings that make the run invalid. */
  List<HealthFinding> findings() {
    return List.copyOf(findings);
  }

  /** Returns the remarks on a run that is valid. */
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
          ("The load generator could not send %s of its requests (%s): raise that limit on"
                  + " its machine, or plan less load.")
              .formatted(count(unsent), unsentReasons()));
    }
    if (outOfDescriptors()) {
      add(
          "descriptors",
          ("The load generator used all of its %s file descriptors: raise the limit with"
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

  /**
   * Checks the delays of user starts. The users of a scenario start the measured steps at a
   * rendezvous instead.
   */
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
          ("The load generator could not generate the planned load: %s of %s users started more"
                  + " than %s late or never (p95 %s)%s; %s.")
              .formatted(
                  percent(late / users),
                  count(Math.round(users)),
                  millis(limit.millis()),
                  millis(lag.percentile(95)),
                  collections(),
                  STEP));
    }
  }

  /**
   * Returns the number of missing arrivals. Arrivals do not depend on answers, so in a run that was
   * not cut short a missing arrival is a late one.
   */
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
   * Checks the delays of event loops. A delayed loop reads answers late, so a latency that consists
   * mostly of the delay is no measurement of the target. If most requests ended in an error, such
   * as a refused connection, there is no finding: a delay does not cause such errors.
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
          ("The load generator's event loops were %s late at p95, and latencies have a p95 of %s:"
                  + " the target is faster than these show, and all limits were kept.")
              .formatted(millis(delay), millis(latency)));
    } else {
      add(
          "loop-delay",
          ("The load generator did not keep up: its event loops were %s late at p95, where"
                  + " latencies have a p95 of %s, so they show more of the load generator than"
                  + " of the target%s; %s.")
              .formatted(millis(delay), millis(latency), collections(), STEP));
    }
  }

  /**
   * Returns the latencies of complete answers: good answers, and those that arrived after the
   * timeout.
   */
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
        : ("; garbage collection alone stopped it for %s, so give it more memory with"
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
