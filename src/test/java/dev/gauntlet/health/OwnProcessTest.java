package dev.gauntlet.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.Resources;
import org.junit.jupiter.api.Test;

class OwnProcessTest {

  @Test
  void thisProcessUsesSomething() {
    Resources now = new OwnProcess().now();
    assertThat(now.heapBytes()).isPositive();
    assertThat(now.threads()).isPositive();
    assertThat(now.cpuShare()).isBetween(-1.0, 1.0);
    assertThat(now.collectionMillis()).isNotNegative();
  }
}
