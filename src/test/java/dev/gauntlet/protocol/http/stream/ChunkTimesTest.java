package dev.gauntlet.protocol.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChunkTimesTest {

  private static ChunkTimes times(LongStream... micros) {
    ChunkTimes times = new ChunkTimes();
    Arrays.stream(micros).flatMapToLong(each -> each).forEach(times::add);
    return times;
  }

  /** Returns the times of a burst of chunks. */
  private static LongStream burst(int chunks, long startMicros, long gapMicros) {
    return LongStream.range(0, chunks).map(chunk -> startMicros + chunk * gapMicros);
  }

  @Test
  void burstAfterALongWaitIsBuffered() {
    assertThat(times(burst(11, 515_000, 3)).buffered()).isTrue();
  }

  @Test
  void fewerThanTenChunksAreNeverBuffered() {
    assertThat(times(burst(9, 500_000, 0)).buffered()).isFalse();
    assertThat(times(burst(10, 500_000, 0)).buffered()).isTrue();
  }

  @Test
  void answerWithin100MillisecondsIsNeverBuffered() {
    assertThat(times(burst(20, 99_999, 0)).buffered()).isFalse();
    assertThat(times(burst(20, 100_000, 0)).buffered()).isTrue();
  }

  @Test
  void nineTenthsOfTheChunksAreEnough() {
    assertThat(times(burst(2, 10_000, 100_000), burst(18, 400_000, 1)).buffered()).isTrue();
    assertThat(times(burst(3, 10_000, 100_000), burst(17, 400_000, 1)).buffered()).isFalse();
  }

  @Test
  void burstMayBeAnywhereInTheAnswer() {
    assertThat(times(burst(18, 10_000, 1), burst(2, 300_000, 100_000)).buffered()).isTrue();
  }

  @Test
  void fivePerCentOfTheTimeAreTheLimitOfABurst() {
    assertThat(times(burst(10, 192_000, 1_000)).buffered()).isTrue();
    assertThat(times(burst(100, 100_000, 50)).buffered()).isTrue();
    assertThat(times(burst(100, 100_000, 70)).buffered()).isFalse();
  }

  @Test
  void slowFirstTokenIsNotBuffered() {
    assertThat(times(burst(20, 5_000_000, 5_000)).buffered()).isFalse();
  }

  @Test
  void evenlyStreamedAnswerIsNotBuffered() {
    assertThat(times(burst(100, 200_000, 20_000)).buffered()).isFalse();
  }

  @Test
  void gapsOfManyChunksAreKept() {
    assertThat(times(burst(1_000, 7, 3)).gaps()).hasSize(999).containsOnly(3);
    assertThat(times(burst(1, 7, 3)).gaps()).isEmpty();
    assertThat(times().gaps()).isEmpty();
  }
}
