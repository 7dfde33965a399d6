package dev.gauntlet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvidenceTallyTest {

  private static final RequestKey CREATE = new RequestKey("task", "create task");

  private final EvidenceTally tally = new EvidenceTally();

  private static Exchange answer(int status) {
    return new Exchange("POST", "/tasks", status, "{}", "no", "0123");
  }

  @Test
  void theFirstFewOfARequestAndStatusAreKept() {
    for (int i = 0; i < 10; i++) {
      tally.add(CREATE, answer(503));
    }
    tally.add(CREATE, answer(404));
    assertThat(tally.drain())
        .extracting(found -> found.exchange().status())
        .containsExactly(503, 503, 503, 404);
    assertThat(tally.wants(CREATE, 503)).isFalse();
    assertThat(tally.wants(CREATE, 404)).isTrue();
  }

  @Test
  void whatWasDrainedIsNotToldAgain() {
    tally.add(CREATE, answer(503));
    tally.drain();
    assertThat(tally.drain()).isEmpty();
  }

  @Test
  void kindsWithoutEndAreNotKept() {
    for (int i = 0; i < 1000; i++) {
      tally.add(new RequestKey("task", "request " + i), answer(500));
    }
    assertThat(tally.drain()).hasSize(EvidenceTally.MAX_KINDS);
  }
}
