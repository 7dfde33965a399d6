package dev.gauntlet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultReachTest {

  @ParameterizedTest
  @CsvSource({
    "POST /tasks, POST /tasks, true",
    "POST /task, POST /tasks, false",
    "* *, GET /tasks/*, true",
    "* /tasks/5/*, GET /tasks/*/logs, true",
    "* /tasks/5, GET /tasks/*/logs, false",
    "GET /a*c, GET /*b*, true",
    "GET /tasks/*, POST /tasks/*, false",
    "GET /*, GET /, true"
  })
  void patternsOverlapIfARequestMatchesBoth(String one, String other, boolean overlap) {
    assertThat(FaultReach.overlap(one, other)).isEqualTo(overlap);
    assertThat(FaultReach.overlap(other, one)).isEqualTo(overlap);
  }

  @Test
  void admissionFaultsAreMissedWithoutStartsOfConversations() {
    FaultReach reach = new FaultReach(List.of("POST /conversations"), false, false);
    assertThat(reach.missedBy("admission:race:5ms")).isEmpty();
    reach = new FaultReach(List.of("POST /api/v1/tasks"), false, false);
    assertThat(reach.missedBy("admission:race:5ms")).containsExactly("admission:race:5ms");
  }

  @Test
  void faultsOfPushesAndStreamsAreMissedWithoutThem() {
    String faults = "push:lose:5, stream:cut:5, slow:/tasks:1s, drop:GET /tsks";
    List<String> requests = List.of("GET /tasks");
    assertThat(new FaultReach(requests, false, false).missedBy(faults))
        .containsExactly("push:lose:5", "stream:cut:5", "drop:GET /tsks");
    assertThat(new FaultReach(requests, true, true).missedBy(faults))
        .containsExactly("drop:GET /tsks");
  }
}
