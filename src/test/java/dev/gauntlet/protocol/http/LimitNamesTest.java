package dev.gauntlet.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitNamesTest {

  private final LimitNames names = new LimitNames();

  @Test
  void furtherNamesAreCountedTogether() {
    IntStream.range(0, LimitNames.MOST)
        .forEach(i -> assertThat(names.of("limit " + i)).isEqualTo("limit " + i));
    assertThat(names.of("one more")).isEqualTo(LimitNames.OTHER);
    assertThat(names.of("limit 0")).isEqualTo("limit 0");
  }

  @Test
  void longNameIsNotKept() {
    assertThat(names.of("x".repeat(61))).isEqualTo(LimitNames.OTHER);
    assertThat(names.of("x".repeat(60))).hasSize(60);
  }
}
