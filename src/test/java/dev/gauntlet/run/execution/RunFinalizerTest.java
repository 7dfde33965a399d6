package dev.gauntlet.run.execution;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gauntlet.measure.ManualClock;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.process.Console;
import dev.gauntlet.process.RunException;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.RunResultFile;
import dev.gauntlet.result.VerdictStatus;
import dev.gauntlet.run.workload.ArrivalCheck;
import dev.gauntlet.verdict.AbortLimits;
import dev.gauntlet.verdict.AbortMonitor;
import dev.gauntlet.verdict.Objective;
import dev.gauntlet.verdict.ObjectiveMetric;
import dev.gauntlet.verdict.Objectives;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the end of a run: after the planned load, or after an abort. */
class RunFinalizerTest {

  @TempDir Path temp;

  private final List<String> order = new ArrayList<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
  private final ManualClock clock = new ManualClock();
  private RunFolder folder;
  private Measurement measurement;
  private LoadRun load;
  private RunFinalizer finalizer;

  @BeforeEach
  void prepare() {
    folder = new RunFolder(temp);
    measurement =
        Measurement.begin(
            folder,
            RunHeader.of(
                RunInfo.here("run", "Test", "http://127.0.0.1", "closed", false, "0"),
                PlannedLoad.closed(10, 1, 10),
                Provenance.unknown()),
            new AbortMonitor(
                new AbortLimits(
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    ofSeconds(10),
                    Optional.empty())));
    load =
        new LoadRun(
            measurement.recorder(),
            new GatlingOutcomes(Map.of()),
            clock,
            ArrivalCheck.until(ofSeconds(10)),
            ofSeconds(31),
            false);
    finalizer =
        new RunFinalizer(
            measurement.flusher(),
            folder,
            Objectives.of(Objective.ofRun(ObjectiveMetric.OK_COUNT, 1)),
            () -> {});
  }

  private final CompletableFuture<Integer> halted = new CompletableFuture<>();

  private ShutdownSequence ending() {
    ProgressPrinter progress =
        new ProgressPrinter(console, measurement.view(), load::elapsed, ofSeconds(10));
    return new ShutdownSequence(
        console, load, finalizer, progress, this::close, folder, halted::complete);
  }

  private void close() {
    order.add(finalizer.done() ? "closed after the verdict" : "closed before the verdict");
  }

  private RunResult written() throws IOException {
    return RunResultFile.read(folder.result());
  }

  @Test
  void verdictIsAbsentBeforeItStarts() {
    assertThat(finalizer.done()).isFalse();
  }

  @Test
  void finalizationStartsOnce() throws IOException {
    finalizer.begin();
    RunResult first = finalizer.result();
    finalizer.begin();
    assertThat(finalizer.result()).isSameAs(first);
    assertThat(written().verdict()).isEqualTo(first.verdict());
  }

  /** Simulates the end by a signal: the JVM's thread for it is named "SIGTERM handler". */
  private void endBySignal() throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    Thread handler = new Thread(() -> awaitQuietly(over), "SIGTERM handler");
    handler.start();
    ending().run();
    over.countDown();
    handler.join();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void exitWithoutASignalIsNotARequestedShutdown() throws IOException {
    load.loadStarted();
    clock.advance(ofSeconds(1));
    ending().run();
    assertThat(written().verdict().reasons().get(0))
        .contains("process exited without a signal")
        .doesNotContain("received a signal to end");
  }

  @Test
  void crashOfGatlingRemainsTheReasonAfterTheProcessExit() throws IOException {
    load.loadStarted();
    watchEngine().crashed(new Exception("Feeder users crashed: feeder is now empty"));
    assertThat(written().verdict().status()).isEqualTo(VerdictStatus.ABORTED);
    assertThat(written().verdict().reasons().get(0))
        .startsWith("The run was cut short")
        .contains("feeder is now empty");
  }

  @Test
  void crashOfGatlingBeforeTheLoadGivesTheVerdictErrorWithItsCause() throws IOException {
    watchEngine().crashed(new IllegalArgumentException("no users.csv"));
    assertThat(written().verdict().status()).isEqualTo(VerdictStatus.ERROR);
    assertThat(written().verdict().reasons().get(0))
        .startsWith("The simulation could not begin: no users.csv");
  }

  @Test
  void stopByGatlingIsTheReason() throws IOException {
    load.loadStarted();
    watchEngine().stopped("a step ended the load: enough");
    ending().run();
    assertThat(written().verdict().status()).isEqualTo(VerdictStatus.ABORTED);
    assertThat(written().verdict().reasons().get(0)).contains("a step ended the load: enough");
  }

  private EngineMonitor watchEngine() {
    return new EngineMonitor(measurement.recorder(), load, console, ending());
  }

  @Test
  void runEndedBeforeTheLoadIsAnErrorWithTheReason() throws Exception {
    endBySignal();
    assertThat(written().verdict().status()).isEqualTo(VerdictStatus.ERROR);
    assertThat(written().verdict().reasons().get(0))
        .contains("cut short before the load began")
        .contains("the load generator received a signal to end");
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("ERROR: ");
    assertThat(order).containsExactly("closed after the verdict");
  }

  @Test
  void firstAbortReasonIsKept() {
    load.abort("the parent ended");
    ending().run();
    assertThat(finalizer.result().verdict().reasons())
        .filteredOn(reason -> reason.startsWith("The run was cut short"))
        .singleElement()
        .asString()
        .contains("the parent ended");
  }

  @Test
  void lostEventMakesTheRunInvalid() {
    load.loadStarted();
    load.lost(new OutOfMemoryError("Java heap space"));
    load.lost(new IllegalStateException("the second of many"));
    load.halt();
    finalizer.begin();
    assertThat(finalizer.result().verdict().status()).isEqualTo(VerdictStatus.INVALID);
    assertThat(finalizer.result().verdict().reasons())
        .filteredOn(reason -> reason.contains("an event of the run was lost"))
        .singleElement()
        .asString()
        .contains("Java heap space");
  }

  @Test
  void signalDuringTheJudgementHasNoEffect() {
    load.loadStarted();
    clock.advance(ofSeconds(10));
    load.halt();
    finalizer.begin();
    ending().run();
    assertThat(finalizer.result().verdict().status()).isNotEqualTo(VerdictStatus.ABORTED);
    assertThat(order).containsExactly("closed after the verdict");
  }

  /** The clock of the load does not advance, so the wait for the last answers never times out. */
  @Test
  void hangingShutdownStopsTheTargetAndIsForced() throws Exception {
    load.loadStarted();
    load.userStarted("task", 0);
    ShutdownSequence ending = ending();
    ending.within(ForcedShutdown.LAST_STEPS.plus(ofMillis(100)));
    Thread hanging = new Thread(ending);
    hanging.start();
    assertThat(halted.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(order).containsExactly("closed before the verdict");
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("did not shut down within 2 s")
        .contains(temp.toString());
    hanging.interrupt();
    hanging.join();
  }

  @Test
  void overdueVerdictMakesTheRunInvalidAndEndsIt() {
    load.loadStarted();
    new VerdictWatchdog(measurement.recorder(), load, finalizer, ending()).check();
    assertThat(finalizer.result().verdict().status()).isEqualTo(VerdictStatus.INVALID);
    assertThat(finalizer.result().verdict().reasons().get(0)).contains("event loops hang");
    assertThat(finalizer.result().verdict().reasons()).noneMatch(r -> r.contains("cut short"));
    assertThat(order).containsExactly("closed after the verdict");
  }

  @Test
  void startedVerdictIsNotInterrupted() {
    load.loadStarted();
    load.halt();
    finalizer.begin();
    new VerdictWatchdog(measurement.recorder(), load, finalizer, ending()).check();
    assertThat(order).isEmpty();
    assertThat(finalizer.result().incidents().notes()).isEmpty();
  }

  @Test
  void orderlyShutdownIsNotForced() {
    ending().run();
    assertThat(halted).isNotDone();
  }

  @Test
  void failedJudgementStillEndsTheRun() throws IOException {
    Files.delete(folder.eventLog());
    ending().run();
    assertThat(finalizer.done()).isTrue();
    assertThatExceptionOfType(RunException.class).isThrownBy(finalizer::result);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .startsWith("the run could not be judged: ")
        .doesNotContain("\tat ");
    assertThat(order).containsExactly("closed after the verdict");
  }
}
