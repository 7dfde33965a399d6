package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.GeneratorCapacity;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.ProcessUsage;
import dev.gauntlet.result.HealthFinding;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.Verdict;
import dev.gauntlet.result.VerdictStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorHealthChecksTest {

  private static final Outcome OK = new Outcome.Ok();
  private static final GeneratorCapacity GENERATOR = new GeneratorCapacity(true, 4, 512, 28_000);
  private static final Objective GOOD = Objective.ofRun(ObjectiveMetric.OK_COUNT, 1);

  @TempDir Path folder;

  private RecordedRun run(PlannedLoad planned) throws IOException {
    RecordedRun run = new RecordedRun(folder, planned);
    run.recorder.loadStarted(GENERATOR);
    return run;
  }

  private RecordedRun closed() throws IOException {
    return run(PlannedLoad.closed(10, 100, 1000)).answers(100, "task", "get task", 300, OK);
  }

  private static void delays(RecordedRun run, MetricKey key, int count, double millis) {
    IntStream.range(0, count).forEach(i -> run.recorder.metric(key, millis));
  }

  private static List<HealthFinding> findings(RecordedRun run) throws IOException {
    RunData data = run.seconds(10).end();
    LatenessEffect lateness = new LatenessEffect(data, List.of(), List.of());
    return GeneratorHealthChecks.of(data, HealthLimits.STANDARD, lateness).findings();
  }

  private static List<String> causes(RecordedRun run) throws IOException {
    return findings(run).stream().map(HealthFinding::cause).toList();
  }

  @Test
  void punctualGeneratorIsSound() throws IOException {
    RecordedRun run = closed();
    delays(run, MetricKey.SCHEDULE_LAG, 100, 3);
    delays(run, MetricKey.LOOP_DELAY, 400, 3);
    assertThat(causes(run)).isEmpty();
  }

  @Test
  void unmonitoredRunIsNotInvalidated() throws IOException {
    RecordedRun run = new RecordedRun(folder, PlannedLoad.open(10, 1000));
    run.recorder.loadStarted();
    assertThat(causes(run)).isEmpty();
  }

  @Test
  void lateUsersBeyondTheShareInvalidateTheRun() throws IOException {
    RecordedRun run = closed();
    delays(run, MetricKey.SCHEDULE_LAG, 94, 3);
    delays(run, MetricKey.SCHEDULE_LAG, 6, 2100);
    assertThat(findings(run))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .contains("6 % of 100 users started more than 2,000 ms late or never"));
  }

  @Test
  void lateUsersWithinTheShareAreAccepted() throws IOException {
    RecordedRun run = closed();
    delays(run, MetricKey.SCHEDULE_LAG, 95, 3);
    delays(run, MetricKey.SCHEDULE_LAG, 5, 60_000);
    assertThat(causes(run)).isEmpty();
  }

  @Test
  void scheduleLagOfFewUsersIsNotJudged() throws IOException {
    RecordedRun run = closed();
    delays(run, MetricKey.SCHEDULE_LAG, 19, 5000);
    assertThat(causes(run)).isEmpty();
  }

  @Test
  void missingArrivalsCountAsLate() throws IOException {
    RecordedRun run = run(PlannedLoad.open(10, 1000)).users(900, "task");
    delays(run, MetricKey.SCHEDULE_LAG, 900, 3);
    assertThat(causes(run)).containsExactly("schedule-lag");
  }

  @Test
  void arrivalsAfterAnAbortAreNotMissing() throws IOException {
    RecordedRun run = run(PlannedLoad.open(10, 1000)).users(500, "task");
    delays(run, MetricKey.SCHEDULE_LAG, 500, 3);
    run.recorder.note(NoteKind.ABORTED, "somebody pressed Ctrl-C");
    assertThat(causes(run)).isEmpty();
  }

  @Test
  void eventLoopDelayThatDominatesTheLatencyInvalidatesTheRun() throws IOException {
    RecordedRun run = closed();
    delays(run, MetricKey.LOOP_DELAY, 400, 210);
    assertThat(causes(run)).containsExactly("loop-delay");
  }

  @Test
  void eventLoopDelayIsJudgedRelativeToTheLatency() throws IOException {
    RecordedRun run = run(PlannedLoad.closed(10, 100, 1000));
    run.answers(100, "task", "get task", 3000, OK);
    delays(run, MetricKey.LOOP_DELAY, 400, 210);
    assertThat(causes(run)).isEmpty();
  }

  @Test
  void shortDelaysAreAcceptedForAnyTarget() throws IOException {
    RecordedRun run = run(PlannedLoad.closed(10, 100, 1000));
    run.answers(100, "task", "get task", 2, OK);
    delays(run, MetricKey.LOOP_DELAY, 400, 190);
    assertThat(causes(run)).isEmpty();
  }

  @Test
  void refusedConnectionsAreNotAttributedToLateEventLoops() throws IOException {
    RecordedRun run = run(PlannedLoad.closed(10, 100, 1000));
    run.answers(10, "task", "get task", 2, OK);
    run.answers(90, "task", "get task", 1, new Outcome.Failed("Connection refused"));
    delays(run, MetricKey.LOOP_DELAY, 400, 5000);
    assertThat(causes(run)).isEmpty();
  }

  @Test
  void timeoutsDuringALateEventLoopInvalidateTheRun() throws IOException {
    RecordedRun run = run(PlannedLoad.closed(10, 100, 1000));
    run.answers(100, "task", "get task", 1000, new Outcome.TimedOut("no answer"));
    delays(run, MetricKey.LOOP_DELAY, 400, 5000);
    assertThat(causes(run)).containsExactly("loop-delay");
  }

  @Test
  void oneUnsentRequestInvalidatesTheRun() throws IOException {
    RecordedRun run = closed();
    run.answers(1, "task", "get task", 0, new Outcome.Unsent("Too many open files"));
    assertThat(findings(run))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .contains("could not send 1 of its requests (Too many open files)"));
  }

  @Test
  void descriptorExhaustionIsAFindingWithoutErrors() throws IOException {
    RecordedRun run = closed();
    run.recorder.resources(ProcessUsage.GENERATOR, new ProcessUsage(0.1, 1, 1, 1, 508, 9));
    assertThat(causes(run)).containsExactly("descriptors");
  }

  @Test
  void invalidVerdictTakesPrecedenceWithItsReasonFirst() throws IOException {
    RecordedRun run = closed();
    delays(run, MetricKey.SCHEDULE_LAG, 100, 5000);
    Judgement judgement =
        Judge.judge(
            run.seconds(10).end(), Objectives.of(Objective.ofRun(ObjectiveMetric.P95, 1), GOOD));
    assertThat(judgement.verdict().status()).isEqualTo(VerdictStatus.INVALID);
    assertThat(judgement.verdict().reasons().get(0))
        .contains("could not generate the planned load");
    assertThat(judgement.health().sound()).isFalse();
  }

  /** One request of one user took 42 ms, and the event loops were 271 ms late. */
  private Verdict ofOneRequest(Objective... objectives) throws IOException {
    RecordedRun run = run(new PlannedLoad(0, 1, 0, 1, 0));
    run.answers(1, "task", "get task", 42, OK);
    return late(run, objectives);
  }

  private static Verdict late(RecordedRun run, Objective... objectives) throws IOException {
    delays(run, MetricKey.LOOP_DELAY, 400, 271);
    Judgement judgement = Judge.judge(run.seconds(10).end(), Objectives.of(objectives));
    assertThat(judgement.health().sound())
        .isEqualTo(judgement.verdict().status() != VerdictStatus.INVALID);
    return judgement.verdict();
  }

  @Test
  void passedLatencyObjectiveIsNotDoubtedDespiteLateness() throws IOException {
    Verdict verdict = ofOneRequest(Objective.of("get task", ObjectiveMetric.P95, 1000), GOOD);
    assertThat(verdict.status()).isEqualTo(VerdictStatus.PASSED);
    assertThat(verdict.remarks())
        .singleElement()
        .asString()
        .contains("event loops were 271 ms late at p95", "p95 of 42 ms", "all limits were kept");
  }

  @Test
  void failedLatencyObjectiveMayBeCausedByLateness() throws IOException {
    assertThat(ofOneRequest(Objective.of("get task", ObjectiveMetric.P95, 40)).status())
        .isEqualTo(VerdictStatus.INVALID);
  }

  @Test
  void latenessInvalidatesShownLatenciesWithoutObjectives() throws IOException {
    assertThat(ofOneRequest(GOOD).status()).isEqualTo(VerdictStatus.INVALID);
  }

  @Test
  void otherErrorsAreAttributedToTheTarget() throws IOException {
    RecordedRun run = run(new PlannedLoad(0, 4, 0, 4, 0));
    run.answers(3, "task", "get task", 42, OK)
        .answers(1, "task", "get task", 42, new Outcome.Failed("status 500"));
    assertThat(
            late(
                    run,
                    Objective.ofRun(ObjectiveMetric.P95, 1000),
                    Objective.ofRun(ObjectiveMetric.ERROR_RATE, 1))
                .status())
        .isEqualTo(VerdictStatus.FAILED);
  }

  @Test
  void timeoutErrorsMayBeCausedByLateness() throws IOException {
    RecordedRun run = run(new PlannedLoad(0, 4, 0, 4, 0));
    run.answers(19, "task", "get task", 42, OK)
        .answers(1, "task", "get task", 100, new Outcome.TimedOut("no answer"));
    assertThat(
            late(
                    run,
                    Objective.ofRun(ObjectiveMetric.P95, 1000),
                    Objective.ofRun(ObjectiveMetric.ERROR_RATE, 1))
                .status())
        .isEqualTo(VerdictStatus.INVALID);
  }

  @Test
  void shortPausesReduceTheLoadByLateness() throws IOException {
    RecordedRun run = run(PlannedLoad.closed(10, 10, 100)).users(10, "task");
    run.answers(100, "task", "get task", 42, OK);
    assertThat(late(run, Objective.ofRun(ObjectiveMetric.P95, 1000)).status())
        .isEqualTo(VerdictStatus.INVALID);
  }

  @Test
  void longPausesKeepTheLoadDespiteLateness() throws IOException {
    RecordedRun run = run(PlannedLoad.closed(10, 10, 100)).users(10, "task");
    run.answers(30, "task", "get task", 42, OK);
    assertThat(late(run, Objective.ofRun(ObjectiveMetric.P95, 1000)).status())
        .isEqualTo(VerdictStatus.PASSED);
  }

  @Test
  void unsentRequestIsNoErrorOfTheTarget() throws IOException {
    RecordedRun run = closed();
    run.answers(900, "task", "get task", 0, new Outcome.Unsent("Too many open files"));
    Judgement judgement =
        Judge.judge(
            run.seconds(10).end(), Objectives.of(Objective.ofRun(ObjectiveMetric.ERROR_RATE, 0)));
    assertThat(judgement.objectives()).allMatch(objective -> objective.passed());
  }
}
