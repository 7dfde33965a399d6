package dev.gauntlet.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.RequestKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the outcomes of requests by phase and window, with random runs. */
class RequestPartsTest {

  private static final List<Outcome> OUTCOMES =
      List.of(
          new Outcome.Ok(),
          new Outcome.Ok(),
          new Outcome.Failed("status 500"),
          new Outcome.TimedOut("no answer"),
          new Outcome.Refused(),
          new Outcome.Unsent("Too many open files"));

  private static final List<RequestKey> KEYS =
      List.of(
          new RequestKey("task", "create task"),
          new RequestKey("task", "get task"),
          new RequestKey("worker", "get task"));

  /** A request of Gatling's own DSL, whose sending is not counted. */
  private static final RequestKey UNCOUNTED = new RequestKey("task", "plain");

  @TempDir Path folder;

  private record Sent(long millis, RequestKey key) {}

  private record Due(long millis, Runnable what) {}

  /** A run of 20 s whose phases, requests and flushes come at any millisecond. */
  private final class RandomRun {
    private final Random random;
    private final RecordedRun run;
    private final PriorityQueue<Due> due =
        new PriorityQueue<>((a, b) -> Long.compare(a.millis, b.millis));
    private final List<Sent> answered = new ArrayList<>();
    private final List<Sent> withoutEnd = new ArrayList<>();
    private long now;

    RandomRun(long seed, boolean allAnswered) throws IOException {
      random = new Random(seed);
      run = new RecordedRun(folder, PlannedLoad.closed(20, 1, 20));
      at(random.nextInt(2000), run.recorder::loadStarted);
      at(2000, () -> run.recorder.phase("base"));
      at(3000 + random.nextInt(6000), () -> run.recorder.phase("spike"));
      at(9500 + random.nextInt(6000), () -> run.recorder.phase("after"));
      for (int i = 0; i < 400; i++) {
        RequestKey key = KEYS.get(random.nextInt(KEYS.size()));
        boolean ends = allAnswered || random.nextInt(10) > 0;
        at(2000 + random.nextInt(18_000), () -> send(key, ends));
      }
      for (int i = 0; i < 20; i++) {
        at(2000 + random.nextInt(18_000), () -> answer(UNCOUNTED));
      }
    }

    private void at(long millis, Runnable what) {
      due.add(new Due(millis, what));
    }

    private void send(RequestKey key, boolean ends) {
      run.recorder.sent(key);
      if (!ends) {
        withoutEnd.add(new Sent(now, key));
      } else if (random.nextInt(20) == 0) {
        run.recorder.crash(key, "no such attribute");
      } else {
        answer(key);
      }
    }

    private void answer(RequestKey key) {
      long start = run.clock.epochMicros();
      long latency = random.nextInt(10) == 0 ? random.nextInt(6000) : random.nextInt(300);
      Outcome outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
      answered.add(new Sent(now, key));
      at(
          now + latency,
          () -> run.recorder.answered(key, start, latency * 1_000_000, outcome));
    }

    /** Flushes once a second but, like a thread that sleeps between, a little later each time. */
    RunData played() throws IOException {
      long flushAt = 1000;
      while (!due.isEmpty()) {
        if (due.peek().millis() > flushAt) {
          advance(flushAt);
          run.flush();
          flushAt += 1000 + random.nextInt(40);
        } else {
          Due next = due.poll();
          advance(next.millis());
          next.what().run();
        }
      }
      return run.end();
    }

    private void advance(long millis) {
      run.clock.advance(Duration.ofMillis(millis - now));
      now = millis;
    }
  }

  private static Map<String, Long> sums(
      Stream<RequestData> requests, ToLongFunction<RequestData> count) {
    return requests.collect(
        Collectors.groupingBy(
            data -> data.key().toString(), TreeMap::new, Collectors.summingLong(count)));
  }

  private static void assertPartsAddUp(Collection<List<RequestData>> parts, RunData run) {
    assertThat(parts)
        .allSatisfy(
            part ->
                assertThat(part)
                    .allMatch(data -> data.unanswered() >= 0)
                    .allMatch(data -> data.sent() == data.ended() + data.unanswered()));
    for (ToLongFunction<RequestData> count :
        List.<ToLongFunction<RequestData>>of(
            RequestData::sent,
            RequestData::ended,
            RequestData::bad,
            RequestData::crashed,
            RequestData::unanswered)) {
      assertThat(sums(parts.stream().flatMap(List::stream), count))
          .containsAllEntriesOf(sums(run.work().requests().stream(), count));
    }
  }

  private static List<List<RequestData>> windows(RunData run, int seconds) throws IOException {
    List<List<RequestData>> parts = new ArrayList<>();
    run.windows(Duration.ofSeconds(seconds), window -> parts.add(window.requests()));
    return parts;
  }

  private static List<List<RequestData>> phases(RunData run) {
    return run.work().phases().stream().map(PhaseData::requests).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void phasesAndWindowsOfAnyLengthAddUpToTheRun(long seed) throws IOException {
    RunData run = new RandomRun(seed, false).played();
    assertThat(run.total().unanswered()).isPositive();
    assertPartsAddUp(phases(run), run);
    for (int seconds : new int[] {1, 3, 10, 60}) {
      assertPartsAddUp(windows(run, seconds), run);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noPartHasUnansweredRequestsWhenAllEnded(long seed) throws IOException {
    RunData run = new RandomRun(seed, true).played();
    List<List<RequestData>> parts = new ArrayList<>(phases(run));
    parts.addAll(windows(run, 1));
    assertThat(parts).flatMap(part -> part).allMatch(data -> data.unanswered() == 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void secondsOfAPhaseAddUpToThePhase(long seed) throws IOException {
    RunData run = new RandomRun(seed, false).played();
    List<List<RequestData>> ofPhases = new ArrayList<>();
    run.work().phases().forEach(phase -> ofPhases.add(new ArrayList<>()));
    run.windows(
        Duration.ofSeconds(1),
        window ->
            ofPhases
                .get(PhaseData.indexAt(run.work().phases(), window.middle()))
                .addAll(window.requests()));
    for (int i = 0; i < ofPhases.size(); i++) {
      assertThat(ofPhases.get(i).stream().mapToLong(RequestData::sent).sum())
          .isEqualTo(run.work().phases().get(i).total().sent());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void requestsBelongToTheSecondTheyWereSentIn(long seed)
      throws IOException {
    RandomRun random = new RandomRun(seed, false);
    RunData run = random.played();
    long origin =
        run.span().loadStart().toEpochMilli() / 1000 - run.span().start().toEpochMilli() / 1000;
    long[] answered = new long[40];
    random.answered.forEach(sent -> answered[(int) (sent.millis() / 1000 - origin)]++);
    long[] withoutEnd = new long[40];
    random.withoutEnd.forEach(sent -> withoutEnd[(int) (sent.millis() / 1000 - origin)]++);
    List<List<RequestData>> windows = windows(run, 1);
    for (int i = 0; i < windows.size(); i++) {
      assertThat(windows.get(i).stream().mapToLong(data -> data.ended() - data.crashed()).sum())
          .describedAs("second %s", i)
          .isEqualTo(answered[i]);
      assertThat(windows.get(i).stream().mapToLong(RequestData::unanswered).sum())
          .describedAs("without an end, second %s", i)
          .isEqualTo(withoutEnd[i]);
    }
  }
}
