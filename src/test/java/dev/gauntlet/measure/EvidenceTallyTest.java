package dev.gauntlet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvidenceTallyTest {

  private static final RequestKey CREATE = new RequestKey("task", "create task");

  private static final String BUSY = "status 503, expected 201";

  private final EvidenceTally tally = new EvidenceTally();

  private static FailedExchange answer(int status) {
    return new FailedExchange("POST", "/tasks", status, "{}", "no", "0123");
  }

  @Test
  void firstExchangesOfEachReasonAreKeptForAnyStatus() {
    for (int i = 0; i < 10; i++) {
      tally.add(CREATE, "the answer is no JSON", answer(201));
    }
    tally.add(CREATE, "$.task_id is missing in the answer", answer(201));
    assertThat(tally.drain())
        .extracting(EvidenceTally.Found::message)
        .containsExactly(
            "the answer is no JSON",
            "the answer is no JSON",
            "the answer is no JSON",
            "$.task_id is missing in the answer");
    assertThat(tally.wants(CREATE, "the answer is no JSON")).isFalse();
    assertThat(tally.wants(CREATE, "$.task_id is missing in the answer")).isTrue();
  }

  @Test
  void reasonMatchesTheListOfErrors() {
    tally.add(CREATE, "$.id is not 0f8fad5b-d9cb-469f-a165-70867728950e", answer(200));
    assertThat(tally.drain())
        .extracting(EvidenceTally.Found::message)
        .containsExactly("$.id is not *");
  }

  @Test
  void drainedEvidenceIsNotReportedAgain() {
    tally.add(CREATE, BUSY, answer(503));
    tally.drain();
    assertThat(tally.drain()).isEmpty();
  }

  @Test
  void kindsWithoutEndAreNotKept() {
    for (int i = 0; i < 1000; i++) {
      tally.add(new RequestKey("task", "request " + i), BUSY, answer(503));
    }
    assertThat(tally.drain()).hasSize(EvidenceTally.MAX_KINDS);
  }
}
