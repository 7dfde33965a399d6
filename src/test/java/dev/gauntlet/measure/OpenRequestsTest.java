package dev.gauntlet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OpenRequestsTest {

  private final OpenRequests open = new OpenRequests();

  @Test
  void endIsSubtractedFromItsSecondOrThePreviousOne() {
    open.sent(3);
    open.sent(3);
    open.sent(5);
    open.ended(4);
    open.ended(5);
    assertThat(open.until(9)).isEqualTo(Map.of(3L, 1));
    assertThat(open.count()).isEqualTo(1);
  }

  @Test
  void endBeforeAnySentRequestIsSubtractedFromTheFirstSecond() {
    open.sent(7);
    open.ended(2);
    assertThat(open.count()).isZero();
  }

  @Test
  void endOfAnUnsentRequestIsIgnored() {
    open.ended(1);
    open.sent(1);
    assertThat(open.until(1)).isEqualTo(Map.of(1L, 1));
    assertThat(open.until(0)).isEmpty();
  }

  @Test
  void countsMatchAReferenceMapInAnyOrder() {
    Random random = new Random(3);
    TreeMap<Long, Integer> plain = new TreeMap<>();
    for (int step = 0; step < 20_000; step++) {
      long second = step / 1000 + random.nextInt(4);
      if (random.nextInt(100) < 51) {
        open.sent(second);
        plain.merge(second, 1, Integer::sum);
      } else {
        open.ended(second);
        end(plain, second);
      }
      assertThat(open.until(second)).isEqualTo(plain.headMap(second, true));
      assertThat(open.count()).isEqualTo(plain.values().stream().mapToLong(each -> each).sum());
    }
  }

  private static void end(TreeMap<Long, Integer> plain, long second) {
    Long before = plain.floorKey(second);
    if (before == null && plain.isEmpty()) {
      return;
    }
    long taken = before != null ? before : plain.firstKey();
    plain.computeIfPresent(taken, (at, count) -> count == 1 ? null : count - 1);
  }
}
