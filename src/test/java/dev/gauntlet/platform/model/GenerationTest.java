package dev.gauntlet.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sending with a manual clock whose timers are late. */
class GenerationTest {

  private static final long MILLI = 1_000_000;

  private final List<Long> sentAt = new ArrayList<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private long now = 7 * MILLI;
  private long lateBy;
  private boolean full;
  private AnswerEnding ending;

  private final TokenTimer timer =
      new TokenTimer() {
        @Override
        public long nanoTime() {
          return now;
        }

        @Override
        public void after(long millis, Runnable action) {
          assertThat(millis).isPositive();
          waiting.add(
              () -> {
                now += millis * MILLI + lateBy;
                action.run();
              });
        }
      };

  private final TokenSink sink =
      new TokenSink() {
        @Override
        public boolean isFull() {
          return full;
        }

        @Override
        public void whenWritable(Runnable action) {
          waiting.add(action);
        }

        @Override
        public void token(Token token) {
          sentAt.add(now - 7 * MILLI);
        }

        @Override
        public void ended(AnswerEnding how) {
          ending = how;
        }
      };

  @Test
  void errorsOfTimersDoNotAddUp() {
    lateBy = MILLI;
    start(1000, 2_500_000);
    runAll();
    assertThat(sentAt).hasSize(1000);
    for (int i = 0; i < sentAt.size(); i++) {
      assertThat(sentAt.get(i) - i * 2_500_000L).isBetween(0L, 2 * MILLI);
    }
    assertThat(ending).isEqualTo(AnswerEnding.STOP);
  }

  @Test
  void tokensThatAreDueTogetherAreSentOneByOne() {
    start(10, 200_000);
    runAll();
    assertThat(sentAt).hasSize(10);
    assertThat(sentAt.subList(1, 6)).containsOnly(MILLI);
  }

  @Test
  void slowReceiverDelaysItsTokens() {
    full = true;
    start(3, 0);
    assertThat(sentAt).isEmpty();
    full = false;
    now += 50 * MILLI;
    runAll();
    assertThat(sentAt).containsExactly(50 * MILLI, 50 * MILLI, 50 * MILLI);
  }

  @Test
  void stoppedGenerationSendsNothingMore() {
    Generation generation = start(3, MILLI);
    generation.stop();
    runAll();
    assertThat(generation.sent()).hasSize(1);
    assertThat(ending).isNull();
  }

  private Generation start(int count, long gapNanos) {
    List<Token> tokens =
        IntStream.range(0, count).mapToObj(i -> new Token(i + 1, "x", i * gapNanos)).toList();
    ModelAnswer answer = new ModelAnswer(tokens, AnswerEnding.STOP);
    Generation generation = new Generation(timer, answer, sink);
    generation.start();
    return generation;
  }

  private void runAll() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }
}
