package dev.gauntlet.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RejectionReasonsTest {

  private static final String STATUS = "status 500, expected 201";

  private final RejectionReasons reasons = new RejectionReasons();

  @Test
  void differentReasonsOfOneStatusAreDistinguished() {
    assertThat(reasons.of(STATUS, "\"pool is full\"")).isEqualTo(STATUS + ": \"pool is full\"");
    assertThat(reasons.of(STATUS, "\"disk is full\"")).isEqualTo(STATUS + ": \"disk is full\"");
    assertThat(reasons.of(STATUS, "")).isEqualTo(STATUS);
  }

  @Test
  void idsInMessagesAreNormalized() {
    String one = reasons.of(STATUS, "\"no task 1b4e28ba-2fa1-11d2-883f-0016d3cca427\"");
    String other = reasons.of(STATUS, "\"no task 6fa459ea-ee8a-3ca4-894e-db77e160355e\"");
    assertThat(one).isEqualTo(other).isEqualTo(STATUS + ": \"no task *\"");
  }

  @Test
  void varyingMessagesAreBoundedAndKeepAnExample() {
    Set<String> made = new HashSet<>();
    for (int user = 0; user < 10_000; user++) {
      made.add(reasons.of(STATUS, "\"user u" + user + " is unknown\""));
    }
    assertThat(made)
        .hasSize(RejectionReasons.MOST_APART + 1)
        .contains(STATUS + ": \"user u0 is unknown\" and other answers");
    assertThat(reasons.of("status 404, expected 200", "\"gone\""))
        .isEqualTo("status 404, expected 200: \"gone\"");
  }
}
