package dev.gauntlet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.audit.SequenceWindow.Arrival;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SequenceWindowTest {

  private final SequenceWindow window = new SequenceWindow();

  @Test
  void sequenceIsNewOnlyOnce() {
    assertThat(window.add(1)).isEqualTo(Arrival.AHEAD);
    assertThat(window.add(1)).isEqualTo(Arrival.AGAIN);
  }

  @Test
  void sequenceAfterAHigherOneIsReordered() {
    window.add(2);

    assertThat(window.add(1)).isEqualTo(Arrival.BEHIND);
    assertThat(window.add(3)).isEqualTo(Arrival.AHEAD);
  }

  @Test
  void lateWindowCoversAThousandEarlierSequences() {
    window.add(1_000_000);

    assertThat(window.add(1_000_000 - SequenceWindow.HISTORY)).isEqualTo(Arrival.BEHIND);
    assertThat(window.add(1_000_000 - 2 * SequenceWindow.HISTORY)).isEqualTo(Arrival.FORGOTTEN);
  }

  @Test
  void settledSequencesAreForgottenBelowTheHistory() {
    for (long sequence = 1; sequence <= 10_000; sequence++) {
      window.add(sequence);
    }
    window.settled(10_000);

    assertThat(window.contains(10_000 - SequenceWindow.HISTORY)).isTrue();
    assertThat(window.add(1)).isEqualTo(Arrival.FORGOTTEN);
  }

  @Test
  void largeSequenceGapResetsTheWindow() {
    window.add(1);
    assertThat(window.add(5_000_000)).isEqualTo(Arrival.AHEAD);

    assertThat(window.add(1)).isEqualTo(Arrival.FORGOTTEN);
    assertThat(window.contains(5_000_000)).isTrue();
  }

  @Test
  void windowMatchesASetWithinItsHistory() {
    for (int seed = 0; seed < 50; seed++) {
      agreesWithASet(new Random(seed));
    }
  }

  private static void agreesWithASet(Random random) {
    SequenceWindow window = new SequenceWindow();
    Set<Long> came = new HashSet<>();
    long middle = 2000 + random.nextInt(5000);
    for (int i = 0; i < 2000; i++) {
      long sequence = middle + random.nextInt(400) - 200;
      middle += random.nextInt(3);
      assertThat(window.add(sequence) == Arrival.AGAIN).isEqualTo(!came.add(sequence));
      window.settled(middle - 300);
    }
    assertThat(came).allSatisfy(each -> knows(window, each, came));
  }

  private static void knows(SequenceWindow window, long sequence, Set<Long> came) {
    long highest = came.stream().mapToLong(Long::longValue).max().orElseThrow();
    if (sequence > highest - SequenceWindow.HISTORY) {
      assertThat(window.contains(sequence)).isTrue();
    }
  }
}
