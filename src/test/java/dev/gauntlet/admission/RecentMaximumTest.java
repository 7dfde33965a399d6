package dev.gauntlet.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentMaximumTest {

  private final RecentMaximum maximum = new RecentMaximum();

  @Test
  void valueInForceAtTheBeginningCounts() {
    maximum.set(10, 5);
    maximum.set(20, 1);
    assertThat(maximum.since(15)).isEqualTo(5);
    assertThat(maximum.since(20)).isEqualTo(5);
    assertThat(maximum.since(21)).isEqualTo(1);
  }

  @Test
  void noChangeMeansTheCurrentValue() {
    assertThat(maximum.since(0)).isZero();
    maximum.set(10, 3);
    assertThat(maximum.since(11)).isEqualTo(3);
  }

  @Test
  void everyIntervalHasTheMaximumOfAScan() {
    Random random = new Random(14);
    List<int[]> changes = new ArrayList<>();
    int value = 0;
    for (int time = 0; time < 500; time += random.nextInt(3)) {
      value = Math.max(0, value + random.nextInt(5) - 2);
      maximum.set(time, value);
      changes.add(new int[] {time, value});
    }
    for (int from = 0; from < 510; from++) {
      assertThat(maximum.since(from)).as("since " + from).isEqualTo(scan(changes, from));
    }
  }

  private static int scan(List<int[]> changes, int from) {
    int before = 0;
    int most = 0;
    for (int[] change : changes) {
      if (change[0] < from) {
        before = change[1];
      } else {
        most = Math.max(most, change[1]);
        most = Math.max(most, change == changes.get(0) ? 0 : valueBefore(changes, change));
      }
    }
    return Math.max(before, most);
  }

  private static int valueBefore(List<int[]> changes, int[] change) {
    return changes.get(changes.indexOf(change) - 1)[1];
  }
}
