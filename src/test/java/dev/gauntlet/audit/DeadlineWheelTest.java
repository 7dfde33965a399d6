package dev.gauntlet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeadlineWheelTest {

  private static final long TICK = 10;

  @Test
  void entriesAreDueAtMostOneTickLateAndNeverEarly() {
    for (int seed = 0; seed < 100; seed++) {
      turns(new Random(seed));
    }
  }

  private static void turns(Random random) {
    DeadlineWheel<Long> wheel = new DeadlineWheel<>(TICK, 16, -500);
    Map<Long, Long> dueAt = new HashMap<>();
    long now = -500;
    for (long id = 0; id < 300; id++) {
      long due = now + random.nextInt(1000);
      wheel.add(due, id);
      dueAt.put(id, due);
      long before = now;
      now += random.nextInt(60);
      for (Long fired : wheel.due(now)) {
        long wanted = dueAt.remove(fired);
        assertThat(wanted).isBetween(before - TICK - 1, now);
      }
      long at = now;
      assertThat(dueAt.values()).allMatch(left -> left > at - TICK - 1);
    }
    assertThat(wheel.rest()).hasSameSizeAs(dueAt.keySet());
    assertThat(wheel.due(now + 5000)).isEmpty();
  }

  @Test
  void overdueEntryIsDueAtTheNextTick() {
    DeadlineWheel<String> wheel = new DeadlineWheel<>(TICK, 16, 0);
    assertThat(wheel.due(1000)).isEmpty();

    wheel.add(5, "late");

    assertThat(wheel.due(1005)).isEmpty();
    assertThat(wheel.due(1010)).containsExactly("late");
  }
}
