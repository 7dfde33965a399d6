package dev.gauntlet.platform.ap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.http.ApiError;
import org.junit.jupiter.api.Test;

class ApErrorsTest {

  @Test
  void errorMessageIsTheDetailField() {
    assertThat(ApErrors.body(ApiError.notFound("Agent", 1), "/api/v1/agents/1").encode())
        .isEqualTo("{\"detail\":\"Agent not found\"}");
  }
}
